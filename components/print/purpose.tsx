'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { SIZE_PRESETS } from '@/lib/core/qr/sizes'
import { layoutSheet } from '@/lib/core/sheet/layout'
import type { SheetOptions } from '@/lib/core/sheet/options'

export interface PurposeProps {
  options: SheetOptions
  sizeMm: number
  onSize: (sizeMm: number) => void
}

/** What the codes are for: each use brings its size, and the size brings the number on a page. */
export const Purpose = ({ options, sizeMm, onSize }: PurposeProps) => {
  const t = useTranslations('print.use')
  const name = useId()
  return (
    <fieldset>
      <legend className="mb-3 text-body font-semibold">{t('title')}</legend>
      <div className="grid grid-cols-2 gap-2">
        {SIZE_PRESETS.map((preset) => (
          <label
            key={preset.use}
            className={clsx(
              'relative flex cursor-pointer flex-col items-center rounded-control border px-2 py-2 text-center',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text',
              preset.sizeMm === sizeMm
                ? 'border-accent bg-accent-tint ring-1 ring-accent ring-inset'
                : 'border-line-2 bg-surface hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={preset.sizeMm === sizeMm}
              onChange={() => onSize(preset.sizeMm)}
            />
            <span className="text-body font-semibold">{t(preset.use)}</span>
            <span
              className={clsx('text-meta', preset.sizeMm === sizeMm ? 'text-accent-text' : 'text-text-3')}
            >
              {t('per', { count: layoutSheet(options, preset.sizeMm).perPage, cm: preset.sizeMm / 10 })}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
