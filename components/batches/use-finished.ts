'use client'

import { useEffect, useRef } from 'react'
import { useStable } from '@/lib/client/use-stable'
import type { BatchStatus } from '@/lib/core/batch/batch'

/** Calls `onFinished` when a batch ends before the reader's eyes, not when it had ended before. */
export const useFinished = (status: BatchStatus, onFinished: () => void) => {
  const before = useRef(status)
  const tell = useStable(onFinished)
  useEffect(() => {
    if (status === 'done' && before.current !== 'done') tell()
    before.current = status
  }, [status, tell])
}
