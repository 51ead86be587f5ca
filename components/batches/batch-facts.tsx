'use client'

import { useTranslations } from 'next-intl'
import { Dot } from '@/components/ui/separator-dot'
import { Time } from '@/components/ui/time'
import type { BatchSummary } from '@/lib/core/batch/batch'
import { shownText } from '@/lib/core/shown-text'
import { useDurationWords } from './use-duration-words'

/** Who began a batch, when, and how long it took. */
export const BatchFacts = ({ batch: { actor, createdAt, finishedAt } }: { batch: BatchSummary }) => {
  const t = useTranslations('batches.rows')
  const words = useDurationWords()
  const tookMs = finishedAt === null ? null : Date.parse(finishedAt) - Date.parse(createdAt)
  return (
    <p className="flex min-w-0 flex-1 items-center py-1 max-tablet:basis-full rail:justify-end">
      <span className="truncate">{shownText(actor)}</span>
      <Dot />
      <span className="shrink-0">
        {t.rich('begun', { time: () => <Time key="time" value={createdAt} /> })}
      </span>
      {tookMs !== null && (
        <>
          <Dot />
          <span className="shrink-0">{t('took', { time: words(tookMs) })}</span>
        </>
      )}
    </p>
  )
}
