'use client'

import { type Remote, wrap } from 'comlink'
import { useEffect, useState } from 'react'
import type { Scan } from './scan-worker'

/** The worker that reads photos, as long as whoever asks is there: no photo leaves the browser. */
export const useScan = (): Remote<Scan> | undefined => {
  const [scan, setScan] = useState<Remote<Scan>>()
  useEffect(() => {
    const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' })
    const wrapped = wrap<Scan>(worker)
    setScan(() => wrapped)
    return () => worker.terminate()
  }, [])
  return scan
}
