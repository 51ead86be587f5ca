'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { OpenSheet, Sheet } from './use-sheet'

interface DraftBarProps {
  sheet: Sheet
  open: OpenSheet
  onDiscard: () => void
}

/** What is to be known about how the sheet is kept: that it was found again, that another tab has it, or that nothing keeps it. */
export const DraftBar = ({ sheet, open: { meta }, onDiscard }: DraftBarProps) => {
  const t = useTranslations('batchSheet.draft')
  const format = useFormatter()
  if (meta.isStale) {
    return (
      <Banner
        tone="warn"
        place="page"
        title={t('stale')}
        action={
          <span className="flex gap-2">
            <Button size="row" onClick={sheet.reload}>
              {t('reload')}
            </Button>
            <Button size="row" variant="ghost" onClick={sheet.takeOver}>
              {t('keep')}
            </Button>
          </span>
        }
      >
        <span className="ml-2">{t('staleText')}</span>
      </Banner>
    )
  }
  if (meta.savedAt === null) return <Banner tone="warn" place="page" title={t('notSaved')} />
  if (sheet.restored === null) return null
  const time = format.dateTime(sheet.restored, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (
    <Banner
      tone="info"
      place="page"
      title={t('restored', { time })}
      action={
        <Button size="row" onClick={onDiscard}>
          {t('discard')}
        </Button>
      }
    />
  )
}
