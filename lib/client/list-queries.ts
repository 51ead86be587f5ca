import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ChannelPage, ChannelTags, ConfigIds, ListChannelsQuery } from '@/lib/core/channel/schema'
import type { ContactWayPage, ListContactWaysQuery } from '@/lib/core/contact-way/query'
import type { ListName } from '@/lib/core/list-look'
import type { SyncStatus } from '@/lib/core/sync'
import { callDesk } from './fetcher'

export interface ChannelSearch {
  q: string
  tag: string[]
  tagMode: 'all' | 'any'
  missing: '' | 'with' | 'only'
  from: string
  to: string
  sort: ListChannelsQuery['sort']
  order: 'asc' | 'desc'
  page: number
  pageSize: number
}

export interface ContactWaySearch {
  q: string
  type: '' | '1' | '2'
  scene: '' | '1' | '2'
  user: string
  department: number | null
  madeHere: '' | '1' | '0'
  madeBy: string
  missing: '' | 'with' | 'only'
  from: string
  to: string
  sort: ListContactWaysQuery['sort']
  order: 'asc' | 'desc'
  page: number
  pageSize: number
}

const toQueryString = (search: object): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== '' && one !== null) params.append(name, String(one))
    }
  }
  return params.toString()
}

/** The query that stands for all rows of a search, whatever page they are on. */
export const toFilters = (search: ChannelSearch | ContactWaySearch): string =>
  toQueryString({ ...search, page: '', pageSize: '' })

/** Every config id that matches; `total` also counts rows that have none. */
export const readIds = (list: ListName, filters: string): Promise<ConfigIds> =>
  callDesk<ConfigIds>(`/api/${list}/ids?${filters}`)

/** While the mirror is being filled for the first time, a page is asked for again this often. */
const FILLING_MS = 2_000
/** Rows that were seen are there at once on coming back. */
const KEPT_MS = 30 * 60_000
const COUNT_STALE_MS = 60_000
/** Whoever reads old rows makes the desk try the Hub again. */
const STALE_MS = 10_000
/** A list in error recovers by itself. */
const RECOVERY_MS = 5_000

const askAgainAfter = ({
  data,
  error,
}: {
  data: { syncedAt: string | null; stale: boolean } | undefined
  error: Error | null
}) => {
  if (error) return RECOVERY_MS
  if (data?.syncedAt === null) return FILLING_MS
  return data?.stale ? STALE_MS : false
}

export const channelsQuery = (search: ChannelSearch) =>
  queryOptions({
    queryKey: ['channels', 'page', search],
    queryFn: ({ signal }) => callDesk<ChannelPage>(`/api/channels?${toQueryString(search)}`, { signal }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    refetchInterval: ({ state }) => askAgainAfter(state),
  })

/** Every tag with how many of the channels that match carry it. */
export const channelTagsQuery = ({ q, tag, tagMode, from, to, missing }: ChannelSearch) => {
  const filters = { q, tag, tagMode, from, to, missing }
  return queryOptions({
    queryKey: ['channels', 'tags', filters],
    queryFn: ({ signal }) =>
      callDesk<ChannelTags>(`/api/channels/tags?${toQueryString(filters)}`, { signal }),
    placeholderData: keepPreviousData,
  })
}

export const contactWaysQuery = (search: ContactWaySearch) =>
  queryOptions({
    queryKey: ['contact-ways', 'page', search],
    queryFn: ({ signal }) =>
      callDesk<ContactWayPage>(`/api/contact-ways?${toQueryString(search)}`, { signal }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    refetchInterval: ({ state }) => askAgainAfter(state),
  })

/** How many rows a list has in all. */
export const countQuery = (list: ListName) =>
  queryOptions({
    queryKey: [list, 'count'],
    queryFn: async ({ signal }) =>
      (await callDesk<{ total: number }>(`/api/${list}?pageSize=1`, { signal })).total,
    staleTime: COUNT_STALE_MS,
  })

const SYNC_RUNNING_MS = 1_000
/** While the Hub cannot be reached. */
const SYNC_DOWN_MS = 5_000
const SYNC_IDLE_MS = 30_000

const isRunning = (status: SyncStatus | undefined) =>
  status?.channels.state === 'running' || status?.contactWays.state === 'running'

export const syncQuery = queryOptions({
  queryKey: ['sync'],
  queryFn: ({ signal }) => callDesk<SyncStatus>('/api/sync', { signal }),
  refetchInterval: ({ state: { data } }) => {
    if (isRunning(data)) return SYNC_RUNNING_MS
    return data?.hub === 'down' ? SYNC_DOWN_MS : SYNC_IDLE_MS
  },
})
