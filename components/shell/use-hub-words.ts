'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorWords } from '@/components/ui/use-error-words'
import { useTimeWords } from '@/components/ui/use-time-words'
import { callDesk } from '@/lib/client/fetcher'
import { syncQuery } from '@/lib/client/list-queries'
import type { SyncProgress, SyncStatus } from '@/lib/core/sync'

export type HubTone = 'ok' | 'warn' | 'bad' | 'idle'

const older = (left: string | null, right: string | null) =>
  left === null || right === null ? (left ?? right) : left < right ? left : right

/** The moment from which on what is shown may be out of date; null before the first sync. */
export const syncedAt = ({ channels, contactWays }: SyncStatus): string | null =>
  older(channels.syncedAt, contactWays.syncedAt)

const isRunning = ({ state }: SyncProgress) => state === 'running'

/** Asks for a sync at once; pages that show its outcome are read again. */
export const useSyncNow = () => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => callDesk<SyncStatus>('/api/sync', { method: 'POST' }),
    onSuccess: (status) => cache.setQueryData(syncQuery.queryKey, status),
    meta: { invalidates: [syncQuery.queryKey, ['channels'], ['contact-ways']] },
  })
}

/** How the Hub does, in words: a fact, and its age or what is missing. */
export const useHubWords = (): { tone: HubTone; fact: string; detail: string | null; running: boolean } => {
  const t = useTranslations('shell.hub')
  const ageOf = useTimeWords()
  const { data, error } = useQuery(syncQuery)
  const failed = [data?.channels.error, data?.contactWays.error].find(Boolean)
  const refused = data?.hub === 'refused' ? { code: 'hub_token_refused' as const } : undefined
  const problem = useErrorWords(failed ?? refused ?? error)
  if (!data) {
    return error
      ? { tone: 'bad', fact: problem.title, detail: null, running: false }
      : { tone: 'idle', fact: t('checking'), detail: null, running: false }
  }
  const running = [data.channels, data.contactWays].filter(isRunning)
  if (running.length > 0) {
    const done = running.reduce((sum, one) => sum + one.done, 0)
    const total = running.reduce((sum, one) => sum + (one.total ?? 0), 0)
    const isCounted = total > 0 && running.every((one) => one.total !== null)
    return {
      tone: 'ok',
      fact: isCounted ? t('runningOf', { done, total }) : t('running'),
      detail: null,
      running: true,
    }
  }
  const moment = syncedAt(data)
  const age = moment === null ? null : t('synced', { age: ageOf(moment) })
  if (data.hub === 'down') return { tone: 'bad', fact: t('down'), detail: age, running: false }
  if (failed || refused) return { tone: 'bad', fact: problem.title, detail: age, running: false }
  if (data.hub === 'unknown' && moment === null) {
    return { tone: 'idle', fact: t('unknown'), detail: null, running: false }
  }
  return { tone: 'ok', fact: t('ok'), detail: age, running: false }
}
