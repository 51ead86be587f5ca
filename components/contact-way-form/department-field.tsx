'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { departmentsQuery } from '@/lib/client/departments-query'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import type { Department } from '@/lib/core/directory'
import { TokenInput } from './token-input'
import { useIssueWords } from './use-issue-words'

const MOST_OPTIONS = 50

/** The name of the department above, so that two 客服部 can be told apart. */
const parentName = ({ parentid }: Department, all: readonly Department[]) =>
  all.find(({ id }) => id === parentid)?.name

/** The departments that answer, for several people only. */
export const DepartmentField = () => {
  const t = useTranslations('form.audience')
  const { control } = useFormContext<ContactWayForm>()
  const { field, fieldState } = useController({ control, name: 'audience.party' })
  const words = useIssueWords()
  const [text, setText] = useState('')
  const { data, isError } = useQuery(departmentsQuery)
  const all = data?.items ?? []
  const party = field.value ?? []
  const typed = text.trim().toLowerCase()
  const options = all
    .filter(
      ({ id, name }) => !party.includes(id) && (name.toLowerCase().includes(typed) || String(id) === typed),
    )
    .slice(0, MOST_OPTIONS)
  const error = words(fieldState.error?.message)
  return (
    <div data-field="audience.party">
      <Field
        label={t('departments')}
        hint={isError ? t('departmentsUnavailable') : t('membersHint')}
        error={error}
      >
        {(ids) => (
          <TokenInput
            ids={ids}
            tokens={party.map((id) => ({
              key: String(id),
              name: all.find((department) => department.id === id)?.name ?? String(id),
              id: String(id),
            }))}
            options={options.map((department) => {
              const detail = parentName(department, all)
              return {
                key: String(department.id),
                name: department.name,
                id: String(department.id),
                ...(detail === undefined ? {} : { detail }),
              }
            })}
            text={text}
            placeholder={party.length === 0 ? t('departmentPlaceholder') : ''}
            onText={setText}
            onAdd={(keys) => field.onChange([...new Set([...party, ...keys.map(Number)])])}
            onRemove={(key) => field.onChange(party.filter((id) => String(id) !== key))}
            onBlur={field.onBlur}
            words={{
              options: t('departmentSuggestions'),
              remove: (name) => t('remove', { name }),
              addTyped: (typedText) => t('addTyped', { text: typedText }),
            }}
            accepts={(key) => /^[1-9]\d{0,9}$/.test(key)}
          />
        )}
      </Field>
    </div>
  )
}
