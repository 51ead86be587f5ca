'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { MemberToken } from '@/lib/core/batch/tabulate-members'

interface PatternFieldProps {
  label: string
  hint: string
  value: string
  mono?: boolean
  tokens: readonly MemberToken[]
  onChange: (value: string) => void
}

/** A text with places that are filled in for each colleague. */
export const PatternField = ({ label, hint, value, mono = false, tokens, onChange }: PatternFieldProps) => {
  const t = useTranslations('batchSheet.members')
  const tToken = useTranslations('batchSheet.members.token')
  const box = useRef<HTMLDivElement>(null)
  const insert = (text: string) => {
    const input = box.current?.querySelector('input')
    const from = input?.selectionStart ?? value.length
    const to = input?.selectionEnd ?? value.length
    // At once: a frame later somebody may be writing elsewhere.
    flushSync(() => onChange(value.slice(0, from) + text + value.slice(to)))
    input?.focus()
    input?.setSelectionRange(from + text.length, from + text.length)
  }
  return (
    <div ref={box}>
      <Field label={label} hint={hint}>
        {(ids) => (
          <Input
            {...ids}
            value={value}
            mono={mono}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        {tokens.map((token) => {
          const text = `{${tToken(token)}}`
          return (
            <Button
              key={token}
              size="row"
              aria-label={t('insert', { token: text })}
              onClick={() => insert(text)}
            >
              {text}
            </Button>
          )
        })}
      </div>
    </div>
  )
}
