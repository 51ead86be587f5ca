'use client'

import clsx from 'clsx'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { BatchSummary } from '@/lib/core/batch/batch'
import type { PartName, Parts } from './parts'
import { PartSwatch } from './parts-bar'

interface PartNumbersProps {
  batch: BatchSummary
  parts: Parts
  /** Rows a second; undefined while it is being measured. */
  rate: number | undefined
  hubRate: number | undefined
  isSending: boolean
}

/** The four numbers of a batch, each with what it means, and how fast it goes. */
export const PartNumbers = ({ batch, parts, rate, hubRate, isSending }: PartNumbersProps) => {
  const t = useTranslations('batches.part')
  const format = useFormatter()
  const { status, counts } = batch
  const isCancelled = status === 'cancelled'
  const failedNote = () => {
    if (parts.failed === 0) return t('failedNone')
    if (isCancelled || counts.skipped === 0) return t('failedNote')
    return t('failedSplit', { refused: counts.failed, skipped: counts.skipped })
  }
  const waitingNote = () => {
    if (isCancelled) return t('notSentNote')
    if (parts.waiting === 0) return t('waitingNone')
    return t(status === 'running' ? 'waitingNote' : 'waitingPaused')
  }
  const notes: Record<PartName, string> = {
    created: t(parts.created === 0 ? 'createdNone' : 'createdNote'),
    failed: failedNote(),
    unknown: t(parts.unknown === 0 ? 'unknownNone' : 'unknownNote'),
    waiting: waitingNote(),
  }
  const numberOf = (part: PartName, label: string) => (
    <Figure label={label} swatch={<PartSwatch part={part} />} note={notes[part]}>
      {format.number(parts[part])}
    </Figure>
  )
  return (
    <dl className="grid grid-cols-2 gap-y-4 max-tablet:gap-x-4 tablet:grid-cols-4 rail:flex rail:*:flex-1">
      {numberOf('created', t('created'))}
      {numberOf('failed', t('failed'))}
      {numberOf('unknown', t('unknown'))}
      {numberOf('waiting', t(isCancelled ? 'notSent' : 'waiting'))}
      {isSending && hubRate !== undefined && (
        <Figure label={t('rate')} note={t('rateLimit', { limit: hubRate })} isWide>
          {rate === undefined || rate === 0 ? (
            <span className="font-normal text-body text-text-2">
              {t(rate === 0 ? 'rateStill' : 'rateUnknown')}
            </span>
          ) : (
            <span className="font-normal text-body text-text-2">
              {t.rich('rateValue', {
                rate,
                b: (value) => <b className="font-semibold text-figure text-text">{value}</b>,
              })}
            </span>
          )}
        </Figure>
      )}
    </dl>
  )
}

interface FigureProps {
  label: string
  swatch?: ReactNode
  note: string
  isWide?: boolean
  children: ReactNode
}

const Figure = ({ label, swatch, note, isWide = false, children }: FigureProps) => (
  <div
    className={clsx(
      'min-w-0 border-line rail:border-l rail:px-5 rail:first:border-l-0 rail:first:pl-0',
      isWide
        ? 'max-rail:col-span-full'
        : 'tablet:border-l tablet:px-4 tablet:first:border-l-0 tablet:first:pl-0',
    )}
  >
    <dt className="flex items-center gap-2 text-small text-text-2">
      {swatch}
      {label}
    </dt>
    <dd className="font-semibold text-figure">{children}</dd>
    <dd className="text-hint text-text-3">{note}</dd>
  </div>
)
