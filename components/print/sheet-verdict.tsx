'use client'

import { BadgeCheck, Info, Loader } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { moduleCount } from '@/lib/core/qr/module-count'
import { FINE_MODULE_MM, moduleMillimetres, scanDistance } from '@/lib/core/qr/sizes'
import type { SheetOptions } from './sheet-options'
import type { PrintCode } from './use-print-codes'

/** The smallest module on the sheet, in millimetres. */
const smallestModule = (codes: readonly PrintCode[], { level, sizeMm }: SheetOptions): number | undefined => {
  const counts = codes.map(({ text }) => (text === undefined ? 0 : (moduleCount(text, level) ?? 0)))
  const largest = Math.max(0, ...counts)
  return largest === 0 ? undefined : moduleMillimetres(sizeMm, largest)
}

/** Whether this sheet can go to the printer, in words. */
export const SheetVerdict = ({ codes, options }: { codes: readonly PrintCode[]; options: SheetOptions }) => {
  const t = useTranslations('print')
  const checking = codes.filter(({ verdict }) => verdict === 'checking').length
  const verified = codes.filter(({ verdict }) => verdict === 'verified').length
  const originals = codes.some(({ verdict }) => verdict === 'original')
  const moduleMm = smallestModule(codes, options)
  const isFine = moduleMm !== undefined && moduleMm < FINE_MODULE_MM
  return (
    <div className="flex flex-col gap-3" aria-live="polite">
      {checking > 0 && (
        <p className="flex gap-2 rounded-card border border-line-2 bg-subtle px-3 py-2 text-small text-text-2">
          <Loader aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
          {t('verdict.checking', { done: codes.length - checking, total: codes.length })}
        </p>
      )}
      {checking === 0 && !originals && verified > 0 && (
        <div className="flex gap-2 rounded-card border border-ok-line bg-ok-tint px-3 py-2 text-small">
          <BadgeCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-ok" strokeWidth={1.75} />
          <div>
            <p className="font-semibold">{t('verdict.all', { count: verified })}</p>
            {moduleMm !== undefined && (
              <p className="text-hint text-text-2">
                {t('verdict.sizes', { mm: moduleMm, cm: scanDistance(options.sizeMm) / 10 })}
              </p>
            )}
          </div>
        </div>
      )}
      {isFine && <p className="text-hint text-warn">{t('verdict.fine')}</p>}
      <p className="flex items-center gap-2 text-hint text-text-3">
        <Info aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
        {t('actualSize')}
      </p>
    </div>
  )
}
