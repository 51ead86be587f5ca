'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { readMillimetres } from '@/components/ui/read-decimal'
import { MAX_SIZE_MM, MIN_SIZE_MM } from '@/lib/core/qr/sizes'

export interface SideFieldProps {
  sizeMm: number
  /** The largest side for which there is room as the sheet is laid out now. */
  largestMm: number
  onSize: (sizeMm: number) => void
}

/** Side of the codes in millimetres. Only sizes that can be printed are handed on. */
export const SideField = ({ sizeMm, largestMm, onSize }: SideFieldProps) => {
  const t = useTranslations('print.code')
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? String(sizeMm)
  const value = readMillimetres(text)
  const range = { min: MIN_SIZE_MM, max: MAX_SIZE_MM }
  const problem = Number.isNaN(value)
    ? 'notNumber'
    : value < MIN_SIZE_MM
      ? 'tooSmall'
      : value > MAX_SIZE_MM
        ? 'tooLarge'
        : undefined
  const isShrunk = !problem && value > largestMm + 0.05
  return (
    <Field
      label={t('side')}
      hint={isShrunk ? t('shrunk', { mm: Math.floor(largestMm * 10) / 10 }) : t('sideHint', range)}
      {...(problem ? { error: t(problem, range) } : {})}
    >
      {(ids) => (
        <Input
          {...ids}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          invalid={problem !== undefined}
          trailing="mm"
          onChange={(event) => {
            setDraft(event.target.value)
            const next = readMillimetres(event.target.value)
            if (next >= range.min && next <= range.max) onSize(next)
          }}
          onBlur={() => !problem && setDraft(null)}
        />
      )}
    </Field>
  )
}
