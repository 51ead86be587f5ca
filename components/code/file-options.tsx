'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { DPI_CHOICES, FILE_FORMATS, LEVELS } from '@/lib/core/qr/sizes'
import type { CodeOptions } from './code-options'

export interface FileOptionsProps {
  options: CodeOptions
  onChange: (options: CodeOptions) => void
  compact?: boolean
}

const Row = ({ label, htmlFor, children }: { label: string; htmlFor?: string; children: ReactNode }) => (
  <div className="flex min-h-10 items-center justify-between gap-3 border-t border-line">
    <label className="text-small text-text-2" htmlFor={htmlFor}>
      {label}
    </label>
    {children}
  </div>
)

/** Format, resolution and error correction: rows on the code's page, one line and a row in the panel. */
export const FileOptions = ({ options, onChange, compact = false }: FileOptionsProps) => {
  const t = useTranslations('code')
  const dpiId = useId()
  const levelId = useId()

  const format = (
    <Segmented
      label={t('format.title')}
      className="w-36 shrink-0"
      value={options.format}
      onValueChange={(value) => onChange({ ...options, format: value as CodeOptions['format'] })}
      items={FILE_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
    />
  )
  const dpi = (
    <Select
      id={dpiId}
      aria-label={t('dpi.title')}
      size="bar"
      value={options.dpi}
      onChange={(event) => onChange({ ...options, dpi: Number(event.target.value) })}
    >
      {DPI_CHOICES.map((value) => (
        <option key={value} value={value}>
          {t('dpi.value', { dpi: value })}
        </option>
      ))}
    </Select>
  )
  const level = (
    <Select
      id={levelId}
      size="bar"
      value={options.level}
      onChange={(event) => onChange({ ...options, level: event.target.value as CodeOptions['level'] })}
    >
      {LEVELS.map((value) => (
        <option key={value} value={value}>
          {t(`level.${value}`)}
        </option>
      ))}
    </Select>
  )

  if (compact) {
    return (
      <div className="flex items-center justify-between gap-2">
        {format}
        {options.format === 'png' && dpi}
      </div>
    )
  }
  return (
    <div className="border-b border-line">
      <Row label={t('format.title')}>{format}</Row>
      {options.format === 'png' && (
        <Row label={t('dpi.title')} htmlFor={dpiId}>
          {dpi}
        </Row>
      )}
      <Row label={t('level.title')} htmlFor={levelId}>
        {level}
      </Row>
    </div>
  )
}
