import { queryOptions } from '@tanstack/react-query'
import type { Creation, CreationDetail, CreationPage, CreationStatus } from '@/lib/core/creation'
import { callDesk } from './fetcher'

export interface CreationSearch {
  status: CreationStatus | ''
  page: number
  pageSize: number
}

/** While an outcome on the page is still to come. */
const OPEN_MS = 3_000
const IDLE_MS = 30_000

const isOpen = ({ status, nextLookAt }: Creation) =>
  status === 'pending' || (status === 'unknown' && nextLookAt !== null)

const creationPath = (id: string) => `/api/creations/${encodeURIComponent(id)}`

export const creationsQuery = ({ status, page, pageSize }: CreationSearch) =>
  queryOptions({
    queryKey: ['creations', 'page', status, page, pageSize],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ page: String(page), pageSize: String(pageSize) })
      if (status !== '') query.set('status', status)
      return callDesk<CreationPage>(`/api/creations?${query}`, { signal })
    },
    refetchInterval: ({ state: { data } }) => (data?.items.some(isOpen) ? OPEN_MS : IDLE_MS),
  })

/** One creation with what was asked for. */
export const creationQuery = (id: string) =>
  queryOptions({
    queryKey: ['creations', 'detail', id],
    queryFn: ({ signal }) => callDesk<CreationDetail>(creationPath(id), { signal }),
  })

/** Looks for a creation again; or takes the code a person names; or lays it aside. */
export const resolveCreation = (id: string, asked: { config_id?: string; dismiss?: boolean } = {}) =>
  callDesk<Creation>(`${creationPath(id)}/resolve`, { method: 'POST', body: asked })
