import { queryOptions } from '@tanstack/react-query'
import type { Department } from '@/lib/core/directory'
import { callDesk } from './fetcher'

const STALE_MS = 600_000

/** All departments. A Hub without a directory answers `directory_unavailable`. */
export const departmentsQuery = queryOptions({
  queryKey: ['directory', 'departments'],
  queryFn: ({ signal }) => callDesk<{ items: Department[] }>('/api/directory/departments', { signal }),
  staleTime: STALE_MS,
  retry: false,
})
