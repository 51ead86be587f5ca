'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { DPI_CHOICES } from '@/lib/core/qr/sizes'

/** Resolution of a PNG. */
export const DpiSelect = ({ id, dpi, onDpi }: { id: string; dpi: number; onDpi: (dpi: number) => void }) => {
  const t = useTranslations('code.dpi')
  return (
    <Select
      id={id}
      aria-label={t('title')}
      size="bar"
      value={dpi}
      onChange={(event) => onDpi(Number(event.target.value))}
    >
      {DPI_CHOICES.map((value) => (
        <option key={value} value={value}>
          {t('value', { dpi: value })}
        </option>
      ))}
    </Select>
  )
}
