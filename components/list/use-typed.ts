import { useEffect, useRef, useState } from 'react'
import { useStable } from '@/lib/client/use-stable'

/** Longer than people take from one letter to the next: each change of the address draws the whole page. */
const REST_MS = 300

/** An address that is written while another page is on its way calls that page off: so this is done in no timer of others. */
const writeTyped = (q: string) => {
  const address = new URL(window.location.href)
  if (q === '') address.searchParams.delete('q')
  else address.searchParams.set('q', q)
  address.searchParams.delete('page')
  window.history.replaceState(null, '', address)
}

export interface Typed {
  /** What is looked for: as it is typed, or else as the address says. */
  q: string
  /** Whether the address does not say it yet. */
  isAhead: boolean
  type: (q: string) => void
  /** The address says it from now on, and no timer will. */
  settle: () => void
}

/** What is typed shows at once, and is in the address when the typing rests or ends. `q` is what the address says. */
export const useTyped = (q: string): Typed => {
  const [typed, setTyped] = useState<string>()
  const [known, setKnown] = useState(q)
  const [written, setWritten] = useState<string>()
  const waiting = useRef<{ q: string; timer: ReturnType<typeof setTimeout> }>(undefined)
  if (known !== q) {
    setKnown(q)
    // What was written a moment ago arrives while more is typed; anything else comes from elsewhere, and goes before.
    if (q !== written || q === typed) setTyped(undefined)
  }
  const forget = useStable(() => {
    clearTimeout(waiting.current?.timer)
    waiting.current = undefined
  })
  const settle = () => {
    const next = waiting.current?.q
    forget()
    if (next === undefined) return
    if (next === q) return setTyped(undefined)
    setWritten(next)
    writeTyped(next)
  }
  const onRest = useStable(settle)
  useEffect(() => {
    if (typed === undefined) forget()
  }, [typed, forget])
  useEffect(() => forget, [forget])
  return {
    q: typed ?? q,
    isAhead: typed !== undefined,
    type: (next) => {
      setTyped(next)
      forget()
      waiting.current = { q: next, timer: setTimeout(onRest, REST_MS) }
    },
    settle,
  }
}
