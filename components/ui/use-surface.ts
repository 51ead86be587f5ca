'use client'

import { useEffect, useId, useRef, useState } from 'react'

/** What a trigger and the surface it opens share. */
export interface Surface {
  open: boolean
  setOpen: (open: boolean) => void
  trigger: React.RefObject<HTMLElement | null>
  triggerId: string
  contentId: string
}

export const useSurface = (open: boolean | undefined, onOpenChange?: (open: boolean) => void): Surface => {
  const [own, setOwn] = useState(false)
  const id = useId()
  const trigger = useRef<HTMLElement>(null)
  return {
    open: open ?? own,
    setOpen: (next) => {
      setOwn(next)
      onOpenChange?.(next)
    },
    trigger,
    triggerId: `${id}-trigger`,
    contentId: `${id}-content`,
  }
}

/** Whether something has been open, so that it is fetched on first use and keeps its way out. */
export const useSeen = (open: boolean): boolean => {
  const [seen, setSeen] = useState(open)
  if (open && !seen) setSeen(true)
  return seen
}

/** Fetches a module while the browser is idle, so that it is there when it is wanted. */
export const useIdleLoad = (load: () => Promise<unknown>) => {
  useEffect(() => {
    const quiet = () => void load().catch(() => undefined)
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(quiet, 1_000)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(quiet, { timeout: 4_000 })
    return () => cancelIdleCallback(handle)
  }, [load])
}
