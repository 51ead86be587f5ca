'use client'

import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { OneOf } from '@/components/list/one-of'
import { InlineError } from '@/components/ui/error-state'
import { callDesk } from '@/lib/client/fetcher'
import type { Makers } from '@/lib/core/contact-way/query'

const makersQuery = queryOptions({
  queryKey: ['contact-ways', 'makers'],
  queryFn: ({ signal }) => callDesk<Makers>('/api/contact-ways/makers', { signal }),
})

interface MakerChoicesProps {
  value: string
  onChoose: (name: string) => void
}

/** Everybody who made a code here, with how many. */
export const MakerChoices = ({ value, onChoose }: MakerChoicesProps) => {
  const t = useTranslations('contactWays.filter')
  const { data, error, refetch } = useQuery(makersQuery)
  if (error) return <InlineError error={error} onRetry={() => void refetch()} />
  if (data?.items.length === 0) return <p className="p-2 text-small text-text-3">{t('madeByNone')}</p>
  return (
    <OneOf
      value={value}
      items={(data?.items ?? []).map(({ name, count }) => ({ value: name, label: name, detail: count }))}
      onChange={onChoose}
    />
  )
}
