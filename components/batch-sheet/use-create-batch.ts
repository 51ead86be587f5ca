'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { createBatch } from '@/lib/client/batch-queries'
import type { Sheet } from './use-sheet'

/**
 * Sends these lines as one batch and goes on to it; all others stay in the sheet. `onStale`: another tab has the sheet,
 * nothing was sent.
 */
export const useCreateBatch = (
  { desk, take, reload }: Sheet,
  lines: readonly number[],
  onStale: () => void,
) => {
  const router = useRouter()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const ready = await desk?.ready([...lines])
      if (!ready) return null
      const { id } = await createBatch(ready.key, ready.body)
      return { id, lines: ready.lines }
    },
    onSuccess: async (made) => {
      if (!made) {
        reload()
        return onStale()
      }
      void cache.invalidateQueries({ queryKey: ['batches', 'page'] })
      const left = await desk?.leave(made.lines)
      router.push(`/batches/${encodeURIComponent(made.id)}`)
      if (left) take(left)
    },
  })
}
