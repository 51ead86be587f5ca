'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type RefObject, useDeferredValue, useEffect, useState } from 'react'
import { InlineError } from '@/components/ui/error-state'
import { Input } from '@/components/ui/input'
import { contactWaysQuery } from '@/lib/client/list-queries'
import { shownText } from '@/lib/core/shown-text'

const newestFirst = {
  type: '',
  scene: '',
  user: '',
  department: null,
  madeHere: '',
  madeBy: '',
  missing: '',
  from: '',
  to: '',
  sort: 'createdAt',
  order: 'desc',
  page: 1,
  pageSize: 20,
} as const

interface ChoicesProps {
  search: RefObject<HTMLInputElement | null>
  onChosen: () => void
}

/** The newest codes, or those that match, each a way to a form with its settings. */
export const CopyChoices = ({ search, onChosen }: ChoicesProps) => {
  const t = useTranslations('form.copyFrom')
  const [q, setQ] = useState('')
  // The dialog was open before these were fetched.
  useEffect(() => search.current?.focus(), [search])
  const { data, error } = useQuery(contactWaysQuery({ ...newestFirst, q: useDeferredValue(q.trim()) }))
  return (
    <div className="flex flex-col gap-3">
      <Input
        ref={search}
        type="search"
        value={q}
        onChange={(event) => setQ(event.target.value)}
        aria-label={t('search')}
        placeholder={t('search')}
      />
      {error && <InlineError error={error} />}
      {data?.items.length === 0 && <p className="text-body text-text-2">{t('none')}</p>}
      <ul className="-mx-2 max-h-80 overflow-auto">
        {data?.items.map(({ config_id, remark, state }) => (
          <li key={config_id}>
            <Link
              href={`/contact-ways/new?from=${encodeURIComponent(config_id)}`}
              onClick={onChosen}
              className="flex min-h-11 items-center gap-3 rounded-control px-2 text-body hover:bg-hover tablet:min-h-9"
            >
              <bdi className="truncate text-text">{shownText(remark ?? '').trim() || t('unnamed')}</bdi>
              <span className="ml-auto shrink-0 truncate font-mono text-meta text-text-3">{state}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-hint text-text-3">{t('temporaryNote')}</p>
    </div>
  )
}
