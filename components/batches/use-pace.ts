'use client'

import { useEffect, useState } from 'react'
import { useStable } from '@/lib/client/use-stable'
import { noPace, takePace } from './pace'

const TICK_MS = 1_000

/** Rate and time left of what is settled so far, looked at every second while it runs. */
export const usePace = (settled: number, waiting: number, isRunning: boolean) => {
  const [pace, setPace] = useState(noPace)
  const look = useStable(() => setPace((before) => takePace(before, { at: Date.now(), settled }, waiting)))
  useEffect(() => {
    if (!isRunning) return
    look()
    const timer = setInterval(look, TICK_MS)
    return () => {
      clearInterval(timer)
      setPace(noPace)
    }
  }, [isRunning, look])
  return { rate: pace.rate, leftMs: pace.left?.ms }
}
