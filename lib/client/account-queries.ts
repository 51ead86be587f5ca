import { queryOptions } from '@tanstack/react-query'
import type { Account } from '@/lib/core/account'
import { callDesk } from './fetcher'

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => callDesk<{ items: Account[] }>('/api/accounts', { signal }),
})
