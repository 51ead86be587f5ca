'use client'

import clsx from 'clsx'
import { BadgeCheck, CircleX, Info, Loader, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { InlineError } from '@/components/ui/error-state'
import { splitGraphemes as splitSigns } from '@/lib/core/label/text-width'
import { moduleCount } from '@/lib/core/qr/module-count'
import { FINE_MODULE_MM, moduleMillimetres, scanDistance } from '@/lib/core/qr/sizes'
import { levelWithLogo } from '@/lib/core/qr/style'
import { isTextCut } from '@/lib/core/sheet/draw-sheet'
import type { PrintCode } from './use-print-codes'
import type { Sheet } from './use-sheet'
import type { CheckedSheet } from './use-sheet-check'

const Box = ({ icon: Icon, tone, children }: { icon: LucideIcon; tone: string; children: ReactNode }) => (
  <div className={clsx('flex gap-2 rounded-card border px-3 py-2 text-small', tone)}>
    <Icon aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
    <div className="min-w-0 text-text">{children}</div>
  </div>
)

const tones = {
  ok: 'border-ok-line bg-ok-tint text-ok',
  warn: 'border-warn-line bg-warn-tint text-warn',
  bad: 'border-bad-line bg-bad-tint text-bad',
  quiet: 'border-line-2 bg-subtle text-text-3',
}

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
        <Box icon={CircleX} tone={tones.bad}>
          <p className="font-semibold">{t('doesNotFit')}</p>
          <p className="text-hint text-text-2">
            {t('doesNotFitText', { max: Number(layout.problem.values.max) })}
          </p>
        </Box>
      )}
      {checking > 0 && (
        <Box icon={Loader} tone={tones.quiet}>
          <p className="text-text-2">
            {t('checking', { done: codes.length - checking, total: codes.length })}
          </p>
        </Box>
      )}
      {isTrying && (
        <Box icon={Loader} tone={tones.quiet}>
          <p className="text-text-2">{t('trying')}</p>
        </Box>
      )}
      {check.error && <InlineError error={check.error} onRetry={check.retry} />}
      {isGood && weak.length === 0 && (
        <Box icon={BadgeCheck} tone={tones.ok}>
          <p className="font-semibold">{t('all', { count: verified })}</p>
          {moduleMm !== undefined && (
            <p className="text-hint text-text-2">
              {t('sizes', { mm: moduleMm, cm: scanDistance(layout.codeSize) / 10 })}
            </p>
          )}
        </Box>
      )}
      {!isTrying && weak.length > 0 && (
        <Box icon={TriangleAlert} tone={tones.warn}>
          <p className="font-semibold">{t('weak', { count: weak.length })}</p>
          <p className="text-hint wrap-anywhere text-text-2">{t('weakText', { names: namesOf(weak) })}</p>
        </Box>
      )}
      {cut.length > 0 && (
        <Box icon={TriangleAlert} tone={tones.warn}>
          <p className="font-semibold">{t('cut', { count: cut.length })}</p>
          <p className="text-hint wrap-anywhere text-text-2">{t('cutText', { names: namesOf(cut) })}</p>
        </Box>
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
