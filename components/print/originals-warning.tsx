'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { PrintCode } from './use-print-codes'

/** Said before printing: which codes go to the paper as WeCom's own picture. */
export const OriginalsWarning = ({ codes }: { codes: readonly PrintCode[] }) => {
  const t = useTranslations('print')
  const originals = codes.filter(({ verdict }) => verdict === 'original')
  if (originals.length === 0) return null
  return (
    <div
      role="status"
      className="flex gap-2 rounded-card border border-warn-line bg-warn-tint px-3 py-2 text-small"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" strokeWidth={1.75} />
      <div className="min-w-0">
        <p className="font-semibold">{t('verdict.originals', { count: originals.length })}</p>
        <p className="text-hint wrap-anywhere text-text-2">
          {t('verdict.originalsText', {
            names: originals.map(({ remark, id }) => remark || id).join(t('verdict.separator')),
          })}
        </p>
      </div>
    </div>
  )
}
