'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { membersQuery } from '@/lib/client/directory-queries'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { MAX_MEMBERS } from '@/lib/core/contact-way/limits'
import { TokenInput } from './token-input'
import { useIssueWords } from './use-issue-words'
import { useMemberNames } from './use-member-names'

/** A name typed in Chinese is not a userid: it can only be picked. */
const HAN = /\p{Script=Han}/u

const MOST_OPTIONS = 20
/** What the directory takes as a question. */
const MOST_TYPED = 100

const pathOf = (departments: readonly { name: string }[]) => departments.map(({ name }) => name).join(' · ')

/** The colleagues who answer: picked by name, or typed and pasted as userids. */
export const MemberField = ({ single }: { single: boolean }) => {
  const t = useTranslations('form.audience')
  const { control } = useFormContext<ContactWayForm>()
  const { field, fieldState } = useController({ control, name: 'audience.user' })
  const words = useIssueWords()
  const [text, setText] = useState('')
  const found = useQuery(membersQuery(useDeferredValue(text.trim().slice(0, MOST_TYPED))))
  const chosen = useMemberNames(field.value)
  const options = (found.data?.items ?? [])
    .filter(({ userid }) => !field.value.includes(userid))
    .slice(0, MOST_OPTIONS)
  const hint = useHint(single, found.isError)
  const error = words(fieldState.error?.message)

  const add = (userids: string[]) => {
    const last = userids.at(-1)
    field.onChange(single && last ? [last] : [...new Set([...field.value, ...userids])])
  }

  return (
    <div data-field="audience.user">
      <Field
        label={t(single ? 'member' : 'members')}
        hint={hint}
        error={error}
        trailingHint={single ? undefined : `${field.value.length} / ${MAX_MEMBERS}`}
      >
        {(ids) => (
          <TokenInput
            ids={ids}
            tokens={chosen.map(({ userid, name = userid }) => ({ key: userid, name, id: userid }))}
            options={options.map(({ userid, name, departments }) => ({
              key: userid,
              name,
              id: userid,
              detail: pathOf(departments),
            }))}
            text={text}
            placeholder={
              field.value.length === 0 ? t('memberPlaceholder') : single ? '' : t('morePlaceholder')
            }
            onText={setText}
            onAdd={add}
            onRemove={(userid) => field.onChange(field.value.filter((other) => other !== userid))}
            onBlur={field.onBlur}
            words={{
              options: t('suggestions'),
              remove: (name) => t('remove', { name }),
              addTyped: (typed) => t('addTyped', { text: typed }),
            }}
            accepts={(userid) => userid !== '' && !HAN.test(userid)}
          />
        )}
      </Field>
    </div>
  )
}

/** What helps now: no directory, an unknown userid, where the one colleague works, or how to paste. */
const useHint = (single: boolean, isUnavailable: boolean): string => {
  const t = useTranslations('form.audience')
  const { getValues } = useFormContext<ContactWayForm>()
  const members = useMemberNames(getValues('audience.user'))
  const [first] = members
  const only = useQuery({
    ...membersQuery(first?.userid ?? ''),
    enabled: single && first?.name !== undefined,
  })
  if (isUnavailable) return t('directoryUnavailable')
  const stranger = members.find(({ isStranger }) => isStranger)
  if (stranger) return t('noMatch', { text: stranger.userid })
  if (!single) return t('pasteHint')
  const member = only.data?.items.find(({ userid }) => userid === first?.userid)
  return member ? pathOf(member.departments) : ''
}
