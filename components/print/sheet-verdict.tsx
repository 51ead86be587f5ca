'use client'

import { BadgeCheck, Info, Loader } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Banner } from '@/components/ui/banner'
import { InlineError } from '@/components/ui/error-state'
import { splitGraphemes as splitSigns } from '@/lib/core/label/text-width'
import { moduleCount } from '@/lib/core/qr/module-count'
import { FINE_MODULE_MM, moduleMillimetres, scanDistance } from '@/lib/core/qr/sizes'
import { levelWithLogo } from '@/lib/core/qr/style'
import { isTextCut } from '@/lib/core/sheet/draw-sheet'
import type { PrintCode } from './use-print-codes'
import type { Sheet } from './use-sheet'
import type { CheckedSheet } from './use-sheet-check'

/** The smallest module on the sheet, in millimetres. */
const smallestModule = (codes: readonly PrintCode[], { look, layout }: Sheet): number | undefined => {
  const level = levelWithLogo(look.level, look.logo)
  const counts = codes.map(({ text }) => (text === undefined ? 0 : (moduleCount(text, level) ?? 0)))
  const largest = Math.max(0, ...counts)
  return largest === 0 ? undefined : moduleMillimetres(layout.codeSize, largest)
}

export interface SheetVerdictProps {
  /** Those on the sheet. */
  codes: readonly PrintCode[]
  sheet: Sheet
  check: CheckedSheet
}

/** Whether this sheet can go to the printer, in words. */
export const SheetVerdict = ({ codes, sheet, check }: SheetVerdictProps) => {
  const t = useTranslations('print.verdict')
  const tIssue = useTranslations('print')
  const { layout, options } = sheet
  const checking = codes.filter(({ verdict }) => verdict === 'checking').length
  const verified = codes.filter(({ verdict }) => verdict === 'verified').length
  const originals = codes.some(({ verdict }) => verdict === 'original')
  const moduleMm = smallestModule(codes, sheet)
  const isFine = moduleMm !== undefined && moduleMm < FINE_MODULE_MM
  const weak = codes.filter(({ id }) => check.codes.get(id)?.verdict === 'good_light')
  const cut = useMemo(
    () => codes.filter((code) => isTextCut(layout, options, code)),
    [codes, layout, options],
  )
  const missing = [
    ...new Set([...check.codes.values()].flatMap(({ missingSigns }) => splitSigns(missingSigns))),
  ]
  const namesOf = (some: readonly PrintCode[]) =>
    some
      .slice(0, 5)
      .map(({ remark, id }) => remark || id)
      .join(t('separator')) + (some.length > 5 ? '…' : '')
  const isTrying = checking === 0 && verified > 0 && check.isChecking
  const isGood = checking === 0 && !isTrying && !originals && verified > 0 && !check.error
  return (
    <div className="flex flex-col gap-3" aria-live="polite">
      {layout.problem && (
        <Banner place="local" tone="bad" title={t('doesNotFit')}>
          {t('doesNotFitText', { max: Number(layout.problem.values.max) })}
        </Banner>
      )}
      {checking > 0 && (
        <Banner
          place="local"
          tone="info"
          icon={Loader}
          title={t('checking', { done: codes.length - checking, total: codes.length })}
        />
      )}
      {isTrying && <Banner place="local" tone="info" icon={Loader} title={t('trying')} />}
      {check.error && <InlineError error={check.error} onRetry={check.retry} />}
      {isGood && weak.length === 0 && (
        <Banner place="local" tone="ok" icon={BadgeCheck} title={t('all', { count: verified })}>
          {moduleMm !== undefined && t('sizes', { mm: moduleMm, cm: scanDistance(layout.codeSize) / 10 })}
        </Banner>
      )}
      {!isTrying && weak.length > 0 && (
        <Banner place="local" tone="warn" title={t('weak', { count: weak.length })}>
          {t('weakText', { names: namesOf(weak) })}
        </Banner>
      )}
      {cut.length > 0 && (
        <Banner place="local" tone="warn" title={t('cut', { count: cut.length })}>
          {t('cutText', { names: namesOf(cut) })}
        </Banner>
      )}
      {missing.length > 0 && (
        <p className="text-hint text-warn">{t('missingSigns', { signs: missing.join(' ') })}</p>
      )}
      {isFine && <p className="text-hint text-warn">{t('fine')}</p>}
      <p className="flex items-center gap-2 text-hint text-text-3">
        <Info aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
        {tIssue('actualSize')}
      </p>
    </div>
  )
}
