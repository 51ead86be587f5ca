'use client'

import { LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { BatchSummary } from '@/lib/core/batch/batch'
import { PartNumbers } from './part-numbers'
import { partsOf, percentOf, settledOf } from './parts'
import { PartsBar } from './parts-bar'
import { useDurationWords } from './use-duration-words'
import { usePace } from './use-pace'

/** How far a batch is: percentage, time left, the bar, what its parts mean, the rate. */
export const ProgressHead = ({ batch, hubRate }: { batch: BatchSummary; hubRate: number | undefined }) => {
  const t = useTranslations('batches')
  const words = useDurationWords()
  const { status, total } = batch
  const parts = partsOf(batch)
  const settled = settledOf(parts)
  const percent = percentOf(parts)
  const isSending = status === 'running' && parts.waiting > 0
  const { rate, leftMs } = usePace(settled, parts.waiting, isSending)
  const isLooking = status === 'running' && parts.waiting === 0 && parts.unknown > 0
  const tail = isLooking
    ? t('leftLooking', { count: parts.unknown })
    : status === 'paused'
      ? t('leftPaused')
      : isSending && leftMs !== undefined
        ? t('left', { time: words(leftMs) })
        : ''
  return (
    <section aria-label={t('progress')} className="grid gap-4 px-4 pt-4 pb-5 tablet:px-6">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold text-figure">{t('percent', { percent })}</span>
        <span className="text-body text-text-2">
          {t('ofRows', { settled, total })}
          {tail}
        </span>
        {isSending && (
          <span className="flex items-center gap-2 text-small text-text-3 tablet:ml-auto">
            <LogOut aria-hidden size={14} strokeWidth={2} className="shrink-0" />
            {t('mayLeave')}
          </span>
        )}
      </div>
      <div
        role="progressbar"
        aria-label={t('progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={t('valueText', {
          percent,
          settled,
          total,
          ...parts,
          cancelled: status === 'cancelled' ? 'yes' : 'no',
        })}
      >
        <PartsBar parts={parts} className="h-3" />
      </div>
      <PartNumbers batch={batch} parts={parts} rate={rate} hubRate={hubRate} isSending={isSending} />
    </section>
  )
}
