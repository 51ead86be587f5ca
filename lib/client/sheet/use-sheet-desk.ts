'use client'

import { type Remote, wrap } from 'comlink'
import { useEffect, useState } from 'react'
import type { SheetDesk } from './sheet-desk'
import type { OpenSheetDesk } from './sheet-worker'

export type RemoteSheetDesk = Remote<SheetDesk>

/** The worker that reads and judges the sheet, as long as the page is there. */
export const useSheetDesk = (userId: string): RemoteSheetDesk | undefined => {
  const [desk, setDesk] = useState<RemoteSheetDesk>()
  useEffect(() => {
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
      type: 'module',
    })
    let isGone = false
    void wrap<OpenSheetDesk>(worker)(userId).then((opened) => {
      if (!isGone) setDesk(() => opened as unknown as RemoteSheetDesk)
    })
    return () => {
      isGone = true
      worker.terminate()
    }
  }, [userId])
  return desk
}
