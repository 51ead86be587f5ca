'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { batchPath, batchSummaryQuery } from '@/lib/client/batch-queries'
import type { BatchSummary } from '@/lib/core/batch/batch'

const AGAIN_MS = 5_000

/**
 * Keeps the summary of a batch up to date by its events for as long as it is live. Answers whether they come: where they
 * do not (a proxy, the network), it has to be asked for.
 */
export const useBatchEvents = (id: string, isLive: boolean): boolean => {
  const cache = useQueryClient()
  const [isTold, setTold] = useState(false)
  useEffect(() => {
    if (!isLive) return
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    const listen = () => {
      source = new EventSource(`${batchPath(id)}/events`)
      source.onmessage = ({ data }) => {
        setTold(true)
        const summary = JSON.parse(data) as BatchSummary
        cache.setQueryData(batchSummaryQuery(id, true).queryKey, summary)
      }
      source.onerror = () => {
        setTold(false)
        if (source.readyState !== EventSource.CLOSED) return
        clearTimeout(timer)
        timer = setTimeout(listen, AGAIN_MS)
      }
    }
    listen()
    return () => {
      clearTimeout(timer)
      source.close()
      setTold(false)
    }
  }, [id, isLive, cache])
  return isTold
}
