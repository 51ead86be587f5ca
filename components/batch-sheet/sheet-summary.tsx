'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { MAX_BATCH_ROWS } from '@/lib/core/batch/limits'

interface SheetSummaryProps {
  ready: number
  wrong: number
  /** How long it takes, in words. */
  time: string
  hasLookUpFailed: boolean
  onCreate: () => void
}

/** Under the sheet: what would be made, what follows from it, and the one button. */
export const SheetSummary = ({ ready, wrong, time, hasLookUpFailed, onCreate }: SheetSummaryProps) => {
  const t = useTranslations('batchSheet.summary')
  const b = (parts: ReactNode) => <b className="font-semibold">{parts}</b>
  const count = Math.min(ready, MAX_BATCH_ROWS)
  return (
    <section
      aria-label={t('label')}
      className="flex min-h-16 shrink-0 items-center gap-3 border-line border-t bg-surface px-4 py-2 tablet:px-6"
    >
      <div className="min-w-0 flex-1">
        <p className="text-body text-text">
          {count === 0 ? t('none') : t.rich('ready', { count, wrong, time, b })}
          {ready > MAX_BATCH_ROWS && t('tooMany', { max: MAX_BATCH_ROWS })}
        </p>
        <p className={`text-hint ${hasLookUpFailed ? 'text-warn' : 'text-text-3'}`}>
          {hasLookUpFailed ? t('lookUpFailed') : t('consequence')}
        </p>
      </div>
      <LinkButton size="form" href="/batches">
        {t('later')}
      </LinkButton>
      <Button variant="primary" size="form" trailingIcon={ArrowRight} onClick={onCreate}>
        {count === 0 ? t('first') : t('create', { count })}
      </Button>
    </section>
  )
}
