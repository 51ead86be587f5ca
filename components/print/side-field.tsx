'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MAX_SHEET_SIZE_MM, MIN_SHEET_SIZE_MM } from '@/lib/core/qr/sheet'

const range = { min: MIN_SHEET_SIZE_MM, max: MAX_SHEET_SIZE_MM }

const problemOf = (text: string): 'notNumber' | 'tooSmall' | 'tooLarge' | undefined => {
  if (!/^\d+(\.\d)?$/.test(text.trim())) return 'notNumber'
  const value = Number(text)
  if (value < range.min) return 'tooSmall'
  return value > range.max ? 'tooLarge' : undefined
}

/** Side of the codes in millimetres. Only sizes that fit the paper are handed on. */
export const SideField = ({ sizeMm, onSize }: { sizeMm: number; onSize: (sizeMm: number) => void }) => {
  const t = useTranslations('print.code')
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? String(sizeMm)
  const problem = problemOf(text)
  return (
    <Field label={t('side')} hint={t('sideHint', range)} {...(problem ? { error: t(problem, range) } : {})}>
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
            if (!problemOf(event.target.value)) onSize(Number(event.target.value))
          }}
          onBlur={() => !problem && setDraft(null)}
        />
      )}
    </Field>
  )
}
