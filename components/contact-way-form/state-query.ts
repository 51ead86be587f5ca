import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod'
import { callDesk } from '@/lib/client/fetcher'

const statesSchema = z.object({ items: z.array(z.object({ state: z.string().optional() })) })

const holds = async (path: string, state: string, signal: AbortSignal): Promise<boolean> => {
  const answer = await callDesk(`${path}?q=${encodeURIComponent(state)}&pageSize=20`, { signal })
  return statesSchema.parse(answer).items.some((item) => item.state === state)
}

/** Whether a contact way or a channel has exactly this state already. */
export const stateInUseQuery = (state: string) =>
  queryOptions({
    queryKey: ['state-in-use', state],
    queryFn: async ({ signal }) => {
      const found = await Promise.all([
        holds('/api/contact-ways', state, signal),
        holds('/api/channels', state, signal),
      ])
      return found.includes(true)
    },
    staleTime: 30_000,
    retry: false,
  })
