'use client'

import { MutationCache, QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { DeskError } from './fetcher'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** What a finished mutation makes stale, by the beginnings of query keys. */
      invalidates?: readonly QueryKey[]
    }
  }
}

const STALE_MS = 30_000
const MAX_RETRIES = 2
/** The server has already asked the Hub again where that could help. */
const passing = new Set<string>(['offline', 'internal', 'picture_unavailable'])

const mayPass = (error: Error) => error instanceof DeskError && passing.has(error.problem.code)

const createClient = () => {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_MS,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < MAX_RETRIES && mayPass(error),
      },
    },
    mutationCache: new MutationCache({
      onSettled: (_data, _error, _variables, _context, mutation) => {
        for (const queryKey of mutation.meta?.invalidates ?? []) void client.invalidateQueries({ queryKey })
      },
    }),
  })
  return client
}

export const QueryProvider = ({ children }: { children: ReactNode }) => {
  const [client] = useState(createClient)
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
