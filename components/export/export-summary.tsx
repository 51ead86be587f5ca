'use client'

import { useTranslations } from 'next-intl'
import type { CodeOptions } from '@/components/code/code-options'
import { isOpen } from '@/lib/client/exporting/export-runs'
import { useExports } from '@/lib/client/exporting/exports'
import type { FileFormat } from '@/lib/core/qr/sizes'

/** From so many files on, an export takes minutes. */
const MANY_FILES = 1_000

interface ExportSummaryProps {
  count: number
  formats: readonly FileFormat[]
  options: Pick<CodeOptions, 'dpi' | 'sizeMm'>
}

/** What an export will bring, in a sentence. */
export const ExportSummary = ({ count, formats, options: { dpi, sizeMm } }: ExportSummaryProps) => {
  const t = useTranslations('exporting')
  const tCode = useTranslations('code.format')
  const tCommon = useTranslations('common')
  const isQueued = useExports().some(isOpen)
  const files = count * formats.length
  const named = formats.map((format) => (format === 'png' ? t('png', { dpi }) : tCode(format)))
  return (
    <div className="text-small text-text-2">
      <p>
        {t('summary', {
          count,
          formats: named.join(tCommon('listSeparator')),
          cm: Math.round(sizeMm) / 10,
          many: formats.length > 1 ? 'yes' : 'no',
          files,
        })}
      </p>
      {files >= MANY_FILES && <p>{t('long')}</p>}
      {isQueued && <p>{t('queued')}</p>}
    </div>
  )
}
