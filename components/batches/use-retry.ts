'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { batchSummaryQuery, type RowAgain, retryRows } from '@/lib/client/batch-queries'
import type { RetryAnswer } from '@/lib/core/batch/batch'

/** Runs rows of a batch again; `onDone` is told what stays aside. */
export const useRetry = (id: string, onDone: (answer: RetryAnswer) => void) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (rows: RowAgain[]) => retryRows(id, rows),
    onSuccess: (answer) => {
      const { invalid: _, ...summary } = answer
      cache.setQueryData(batchSummaryQuery(id, true).queryKey, summary)
      onDone(answer)
    },
    meta: { invalidates: [['batches']] },
  })
}
