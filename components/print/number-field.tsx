'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { readMillimetres } from '@/components/ui/read-decimal'

export interface NumberFieldProps {
  label: string
  value: number | null
  min: number
  max: number
  /** Whole numbers only; else to a tenth. */
  whole?: boolean
  unit?: string
  hint?: string
  /** An empty field gives null; without it, a number has to stand there. */
  emptyWord?: string
  onValue: (value: number | null) => void
}

type Problem = 'notNumber' | 'notWhole' | 'outOfRange'

/** A number that is handed on only where it may be used. */
export const NumberField = (props: NumberFieldProps) => {
  const { label, value, min, max, whole = false, unit, hint, emptyWord, onValue } = props
  const t = useTranslations('print.number')
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? (value === null ? '' : String(value))
  const isEmpty = emptyWord !== undefined && text.trim() === ''
  const number = readMillimetres(text)
  const problem: Problem | undefined = isEmpty
    ? undefined
    : Number.isNaN(number)
      ? 'notNumber'
      : whole && !Number.isInteger(number)
        ? 'notWhole'
        : number < min || number > max
          ? 'outOfRange'
          : undefined

  const type = (next: string) => {
    setDraft(next)
    const typed = readMillimetres(next)
    if (emptyWord !== undefined && next.trim() === '') onValue(null)
    else if (typed >= min && typed <= max && (!whole || Number.isInteger(typed))) onValue(typed)
  }
  return (
    <Field
      label={label}
      {...(hint ? { hint } : {})}
      {...(problem ? { error: t(problem, { min, max }) } : {})}
    >
      {(ids) => (
        <Input
          {...ids}
          inputMode={whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={text}
          invalid={problem !== undefined}
          {...(emptyWord ? { placeholder: emptyWord } : {})}
          {...(unit ? { trailing: unit } : {})}
          onChange={(event) => type(event.target.value)}
          onBlur={() => !problem && setDraft(null)}
        />
      )}
    </Field>
  )
}
