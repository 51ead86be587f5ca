import { useEffect, useRef, useState } from 'react'
import { useStable } from '@/lib/client/use-stable'

/** Longer than people take from one letter to the next: each change of the address draws the whole page. */
const REST_MS = 300

export interface Typed {
  /** What is looked for: as it is typed, or else as the address says. */
  q: string
  /** Whether the address does not say it yet. */
  isAhead: boolean
  type: (q: string) => void
  /** Writes what is typed at once, and no timer will. */
  settle: () => void
}

/**
 * What is typed shows at once and is written when the typing rests, or as soon as anything else is done: an address that is
 * written while another page is on its way calls that page off. `q` is what the address says; what comes to it from
 * elsewhere goes before what is typed.
 */
export const useTyped = (q: string, write: (q: string) => void): Typed => {
  const [typed, setTyped] = useState<string>()
  const [known, setKnown] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const path = useRef('')
  if (known !== q) {
    setKnown(q)
    setTyped(undefined)
  }
  const isAhead = typed !== undefined
  const settle = useStable(() => {
    clearTimeout(timer.current)
    // The browser's own button may have led to another page that is not drawn yet.
    if (typed === undefined || window.location.pathname !== path.current) return
    setTyped(undefined)
    write(typed)
  })
  useEffect(() => {
    if (!isAhead) return
    // A press begins long before it becomes a click, on a link for one.
    window.addEventListener('pointerdown', settle, true)
    return () => window.removeEventListener('pointerdown', settle, true)
  }, [isAhead, settle])
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    q: typed ?? q,
    isAhead,
    type: (next) => {
      setTyped(next)
      path.current = window.location.pathname
      clearTimeout(timer.current)
      timer.current = setTimeout(settle, REST_MS)
    },
    settle,
  }
}
