'use client'
import type { ReactNode } from 'react'
import { type FieldPath, useController, useFormContext } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { countBytes, countCharacters } from '@/lib/core/contact-way/text-length'
import { useIssueWords } from './use-issue-words'

export interface TextFieldProps {
  name: string
  label: string
  note?: string
  hint?: ReactNode
  trailingHint?: ReactNode
  placeholder?: string
  limit?: { count: 'characters' | 'bytes'; max: number }
  mono?: boolean
  rows?: number
  type?: 'text' | 'url'
  trailing?: ReactNode
}

/** A text of the form with its counter, hint and error; only this field renders while typing. */
export const TextField = ({
  name,
  label,
  note,
  hint,
  trailingHint,
  limit,
  rows,
  mono,
  trailing,
  ...native
}: TextFieldProps) => {
  const { control } = useFormContext<ContactWayForm>()
  const { field, fieldState } = useController({ control, name: name as FieldPath<ContactWayForm> })
  const words = useIssueWords()
  const text = typeof field.value === 'string' ? field.value : ''
  const error = words(fieldState.error?.message)
  const used = limit?.count === 'bytes' ? countBytes(text) : countCharacters(text)
  const own = { name, value: text, onChange: field.onChange, onBlur: field.onBlur, ...native }
  return (
    <div data-field={name} className="min-w-0">
      <Field
        label={label}
        note={note}
        hint={hint}
        trailingHint={trailingHint}
        error={error}
        counter={limit && { used, limit: limit.max, unit: limit.count }}
      >
        {(ids) =>
          rows ? (
            <Textarea {...ids} {...own} rows={rows} invalid={fieldState.invalid} mono={mono ?? false} />
          ) : (
            <Input
              {...ids}
              {...own}
              autoComplete="off"
              spellCheck={mono ? false : undefined}
              invalid={fieldState.invalid}
              mono={mono ?? false}
              trailing={trailing}
            />
          )
        }
      </Field>
    </div>
  )
}
