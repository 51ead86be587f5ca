'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { BrokenArchive } from '@/lib/client/exporting/broken-archive'

/** Why an export failed, and the way to try again. */
export const ExportProblem = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const t = useTranslations('exporting')
  const tCommon = useTranslations('common')
  if (!(error instanceof BrokenArchive)) {
    return (
      <div className="pr-2 pb-2">
        <InlineError error={error} onRetry={onRetry} />
      </div>
    )
  }
  return (
    <div role="alert" className="flex items-start gap-2 pr-2 pb-2 text-small">
      <p className="min-w-0 flex-1">
        <span className="block text-bad">{t('broken')}</span>
        <span className="block text-hint text-text-2">{t('brokenAction')}</span>
      </p>
      <Button size="row" onClick={onRetry}>
        {tCommon('retry')}
      </Button>
    </div>
  )
}
