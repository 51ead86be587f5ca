'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { createBatch } from '@/lib/client/batch-queries'
import type { Sheet } from './use-sheet'

/**
 * Sends these lines as one batch and goes on to it; all others stay in the sheet. `onStale`: another tab has the sheet,
 * nothing was sent, and the page says so.
 */
export const useCreateBatch = ({ desk, take }: Sheet, lines: readonly number[], onStale: () => void) => {
  const router = useRouter()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const ready = await desk?.ready([...lines])
      if (!ready || !('body' in ready)) return { stale: ready }
      const { id } = await createBatch(ready.key, ready.body)
      return { id, lines: ready.lines }
    },
    onSuccess: async (made) => {
      if ('stale' in made) {
        if (made.stale) take(made.stale)
        return onStale()
      }
      void cache.invalidateQueries({ queryKey: ['batches', 'page'] })
      const left = await desk?.leave(made.lines)
      router.push(`/batches/${encodeURIComponent(made.id)}`)
      if (left) take(left)
    },
  })
}
