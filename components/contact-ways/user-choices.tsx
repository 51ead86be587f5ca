'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { Input } from '@/components/ui/input'
import { membersQuery } from '@/lib/client/directory-queries'

/** A colleague by name; without a directory, by userid. */
export const UserChoices = ({ onChoose }: { onChoose: (userid: string) => void }) => {
  const t = useTranslations('contactWays.filter')
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const { data } = useQuery(membersQuery(wanted))
  return (
    <form
      className="grid w-64 gap-1 p-1"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onChoose(data?.items[0]?.userid ?? text.trim())
      }}
    >
      <Input
        aria-label={t('user')}
        placeholder={t('userPlaceholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="grid max-h-72 overflow-y-auto">
        {(data?.items ?? []).map(({ userid, name }) => (
          <li key={userid}>
            <button
              type="button"
              onClick={() => onChoose(userid)}
              className="flex h-11 w-full items-center gap-2 rounded-control px-2 text-left text-body hover:bg-hover tablet:h-8"
            >
              <span className="truncate">{name}</span>
              <span className="truncate font-mono text-text-3">{userid}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
