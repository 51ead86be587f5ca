'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { BatchSummary } from '@/lib/core/batch/batch'

const EVERY_MS = 1_500

/** Reads the rows on the page again when the batch got further, not too often, and never under somebody's hands. */
export const useFreshRows = ({ id, status, counts }: BatchSummary, isHeld: boolean) => {
  const cache = useQueryClient()
  const readAt = useRef(Date.now())
  const stand = JSON.stringify([status, counts])
  const seen = useRef(stand)
  useEffect(() => {
    if (isHeld || seen.current === stand) return
    const read = () => {
      seen.current = stand
      readAt.current = Date.now()
      void cache.invalidateQueries({ queryKey: ['batches', 'rows', id] })
    }
    const timer = setTimeout(read, Math.max(0, readAt.current + EVERY_MS - Date.now()))
    return () => clearTimeout(timer)
  }, [cache, id, stand, isHeld])
}
