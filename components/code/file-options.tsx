'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { OptionRow } from '@/components/code-style/option-row'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { FILE_FORMATS, QUIET_ZONE, QUIET_ZONES } from '@/lib/core/qr/sizes'
import type { CodeOptions } from './code-options'
import { DpiSelect } from './dpi-select'

export interface FileOptionsProps {
  options: CodeOptions
  onChange: (change: Partial<CodeOptions>) => void
  compact?: boolean
}

/** Format and resolution: rows on the code's page, one line in the panel. */
export const FileOptions = ({ options, onChange, compact = false }: FileOptionsProps) => {
  const t = useTranslations('code')
  const dpiId = useId()
  const quietId = useId()

  const format = (
    <Segmented
      label={t('format.title')}
      className="w-44 shrink-0"
      value={options.format}
      onValueChange={(value) => onChange({ format: value })}
      items={FILE_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
    />
  )
  const dpi = <DpiSelect id={dpiId} dpi={options.dpi} onDpi={(value) => onChange({ dpi: value })} />

  if (compact) {
    return (
      <div className="flex items-center justify-between gap-2">
        {format}
        {options.format === 'png' && dpi}
      </div>
    )
  }
  return (
    <div>
      <OptionRow label={t('format.title')}>{format}</OptionRow>
      {options.format === 'png' && (
        <OptionRow label={t('dpi.title')} htmlFor={dpiId}>
          {dpi}
        </OptionRow>
      )}
      <OptionRow label={t('quietZone.title')} htmlFor={quietId}>
        <Select
          id={quietId}
          size="bar"
          value={options.quietZone}
          onChange={(event) => onChange({ quietZone: Number(event.target.value) })}
        >
          {QUIET_ZONES.map((modules) => (
            <option key={modules} value={modules}>
              {t(modules === QUIET_ZONE ? 'quietZone.usual' : 'quietZone.modules', { modules })}
            </option>
          ))}
        </Select>
      </OptionRow>
    </div>
  )
}
