'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import type { PrintCode } from './use-print-codes'

/** Said before printing: which codes go to the paper as WeCom's own picture. */
export const OriginalsWarning = ({ codes }: { codes: readonly PrintCode[] }) => {
  const t = useTranslations('print')
  const originals = codes.filter(({ verdict }) => verdict === 'original')
  if (originals.length === 0) return null
  return (
    <div role="status">
      <Banner place="local" tone="warn" title={t('verdict.originals', { count: originals.length })}>
        {t('verdict.originalsText', {
          names: originals.map(({ remark, id }) => remark || id).join(t('verdict.separator')),
        })}
      </Banner>
    </div>
  )
}
