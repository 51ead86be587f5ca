'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { syncQuery } from '@/lib/client/list-queries'

/** How far the details are, while they are read one by one within the Hub's rate limit. */
export const DetailProgress = () => {
  const t = useTranslations('contactWays')
  const queryClient = useQueryClient()
  const { data } = useQuery(syncQuery)
  const { state, done = 0, total } = data?.contactWays ?? {}
  const isReading = state === 'running' && typeof total === 'number' && done < total
  const batch = Math.floor(done / 20)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each further batch of details, and the end, bring new rows
  useEffect(() => {
    if (done > 0) void queryClient.invalidateQueries({ queryKey: ['contact-ways', 'page'] })
  }, [batch, state, queryClient])

  if (!isReading) return null
  return (
    <div className="flex items-center gap-4 border-line border-b bg-subtle px-4 py-2 text-small text-text-2 tablet:px-6">
      <progress aria-label={t('progress')} value={done} max={total} className="sr-only" />
      <span aria-hidden className="h-1.5 w-40 shrink-0 overflow-hidden rounded-full bg-fill">
        <span className="block h-full bg-accent" style={{ width: `${(100 * done) / total}%` }} />
      </span>
      <span>{t('reading', { done, total })}</span>
    </div>
  )
}
