'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { batchSummaryQuery, type Move, moveBatch } from '@/lib/client/batch-queries'

/** The pressed button may be gone by then. */
const keepFocus = () =>
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector('h1')?.focus({ preventScroll: true })
  })

/** Pauses, resumes or cancels a batch. */
export const useMove = (id: string, onDone?: () => void) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (move: Move) => moveBatch(id, move),
    onSuccess: (summary) => {
      cache.setQueryData(batchSummaryQuery(id, true).queryKey, summary)
      onDone?.()
      keepFocus()
    },
    meta: { invalidates: [['batches']] },
  })
}
