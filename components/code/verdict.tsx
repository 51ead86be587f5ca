'use client'

import clsx from 'clsx'
import { BadgeCheck, CircleX, ImageOff, Loader, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { InlineError } from '@/components/ui/error-state'
import { type CodeVerdict, firstIssueOf, type ScanState } from '@/lib/client/code-queries'
import { useCodeText } from './use-code-text'

type Shown = Exclude<CodeVerdict, 'failed'> | 'trying' | 'goodLight' | 'not' | 'refused'

const looks: Record<Shown, { icon: LucideIcon; color: string; box: string }> = {
  verified: { icon: BadgeCheck, color: 'text-ok', box: 'border-ok-line bg-ok-tint' },
  original: { icon: TriangleAlert, color: 'text-warn', box: 'border-warn-line bg-warn-tint' },
  none: { icon: ImageOff, color: 'text-text-3', box: 'border-line-2 bg-subtle' },
  checking: { icon: Loader, color: 'text-text-3', box: 'border-line-2 bg-subtle' },
  trying: { icon: Loader, color: 'text-text-3', box: 'border-line-2 bg-subtle' },
  goodLight: { icon: TriangleAlert, color: 'text-warn', box: 'border-warn-line bg-warn-tint' },
  not: { icon: CircleX, color: 'text-bad', box: 'border-bad-line bg-bad-tint' },
  refused: { icon: CircleX, color: 'text-bad', box: 'border-bad-line bg-bad-tint' },
}

const scans: Record<ScanState, Shown> = {
  well: 'verified',
  good_light: 'goodLight',
  not: 'not',
  trying: 'trying',
  refused: 'refused',
}

export interface VerdictProps {
  configId: string
  /** How well the code scans as it is drawn; undefined where that is not asked. */
  scan?: ScanState | undefined
  /** Why it could not be drawn. */
  scanError?: Error | null
  onScanAgain?: () => void
  /** A box around it, as on the code's own page; else one quiet line. */
  boxed?: boolean
  action?: ReactNode
}

/** Whether the code can go to the printer, in words. */
export const Verdict = ({ configId, scan, scanError, onScanAgain, boxed = false, action }: VerdictProps) => {
  const t = useTranslations('code')
  const { result, verdict } = useCodeText(configId)
  if (verdict === 'failed') return <InlineError error={result.error} onRetry={() => result.refetch()} />
  if (verdict === 'verified' && scanError && !scan) {
    return <InlineError error={scanError} onRetry={onScanAgain} />
  }

  const shown = verdict === 'verified' && scan ? scans[scan] : verdict
  const { icon: Icon, color, box } = looks[shown]
  const isForeign = verdict === 'verified' && result.data?.kind !== 'contact_way'
  const note =
    shown === 'refused'
      ? firstIssueOf(scanError)
      : t(`verdict.${scan === 'well' && verdict === 'verified' ? 'well' : shown}Note`)
  return (
    <div role="status" className={clsx('flex gap-2', boxed && `rounded-card border px-3 py-2 ${box}`)}>
      <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', color)} strokeWidth={1.75} />
      <div className="min-w-0 flex-1 text-small">
        <p className="flex items-baseline justify-between gap-3">
          <span className={clsx('font-semibold', boxed ? 'text-text' : color)}>{t(`verdict.${shown}`)}</span>
          {action}
        </p>
        <p className="text-hint text-text-2">{note}</p>
        {isForeign && <p className="mt-1 text-hint text-warn">{t('verdict.notContactWay')}</p>}
      </div>
    </div>
  )
}
