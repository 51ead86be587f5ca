'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Colour } from '@/lib/core/qr/colour'

interface ColourFieldProps {
  label: string
  /** As it is typed. */
  text: string
  /** As it was read last. */
  colour: Colour
  error: string | undefined
  onType: (text: string) => void
  onPick: (colour: Colour) => void
  onLeave: () => void
}

/** A colour, typed or picked. */
export const ColourField = ({ label, text, colour, error, onType, onPick, onLeave }: ColourFieldProps) => {
  const t = useTranslations('brand')
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <div className="flex gap-2">
          <Input
            {...ids}
            mono
            invalid={error !== undefined}
            value={text}
            maxLength={20}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onType(event.target.value)}
            onBlur={onLeave}
          />
          <input
            type="color"
            aria-label={t('pick', { name: label })}
            value={colour}
            onChange={(event) => onPick(event.target.value)}
            className="h-12 w-12 shrink-0 cursor-pointer appearance-none rounded-control border border-control bg-surface p-1 tablet:h-9 tablet:w-9 [&::-moz-color-swatch]:rounded-chip [&::-moz-color-swatch]:border-line-2 [&::-webkit-color-swatch-wrapper]:p-0 [&::-webkit-color-swatch]:rounded-chip [&::-webkit-color-swatch]:border-line-2"
          />
        </div>
      )}
    </Field>
  )
}
