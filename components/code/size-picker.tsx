'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SIZE_PRESETS } from '@/lib/core/qr/sizes'
import { readOwnSize } from './own-size'

export interface SizePickerProps {
  sizeMm: number
  /** Called with a size that may be printed, never with another. */
  onSize: (sizeMm: number) => void
  /** Told whether the own size on the screen cannot be used. */
  onInvalid: (invalid: boolean) => void
}

/** The four usual sizes on paper and an own one. */
export const SizePicker = ({ sizeMm, onSize, onInvalid }: SizePickerProps) => {
  const t = useTranslations('code')
  const heading = useId()
  const [own, setOwn] = useState<string | null>(null)
  const read = own === null ? null : readOwnSize(own)

  const pick = (mm: number) => {
    setOwn(null)
    onInvalid(false)
    onSize(mm)
  }
  const type = (text: string) => {
    setOwn(text)
    const next = readOwnSize(text)
    onInvalid('problem' in next)
    if ('sizeMm' in next) onSize(next.sizeMm)
  }

  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between">
        <h2 id={heading} className="text-body font-semibold">
          {t('size.title')}
        </h2>
        <button
          type="button"
          aria-expanded={own !== null}
          className="rounded-chip text-small text-accent-text hover:underline"
          onClick={() => (own === null ? type(String(sizeMm / 10)) : pick(sizeMm))}
        >
          {t('size.own')}
        </button>
      </div>
      <div role="radiogroup" aria-labelledby={heading} className="grid grid-cols-4 gap-2">
        {SIZE_PRESETS.map((preset) => (
          <label
            key={preset.use}
            className={clsx(
              'flex min-h-11 cursor-pointer flex-col items-center justify-center rounded-control border py-1',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text',
              own === null && preset.sizeMm === sizeMm
                ? 'border-accent bg-accent-tint text-accent-text ring-1 ring-accent ring-inset'
                : 'border-line-2 bg-surface text-text-2 hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name={heading}
              className="sr-only"
              checked={own === null && preset.sizeMm === sizeMm}
              onChange={() => pick(preset.sizeMm)}
            />
            <span className="text-small text-text">{t('size.centimetres', { cm: preset.sizeMm / 10 })}</span>
            <span className="text-meta">{t(`size.${preset.use}`)}</span>
          </label>
        ))}
      </div>
      {own !== null && read && (
        <Field
          label={t('size.ownLabel')}
          hint={t('size.ownHint')}
          {...('problem' in read ? { error: t(`size.${read.problem}`) } : {})}
        >
          {(ids) => (
            <Input
              {...ids}
              inputMode="decimal"
              autoComplete="off"
              value={own}
              invalid={'problem' in read}
              trailing="cm"
              onChange={(event) => type(event.target.value)}
            />
          )}
        </Field>
      )}
    </div>
  )
}
