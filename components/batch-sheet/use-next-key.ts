'use client'

import { useEffect } from 'react'
import { useStable } from '@/lib/client/use-stable'

/** F8 leads to the next problem wherever one is on the page; in the sheet it goes on from the cell one is in. */
export const useNextKey = (isOn: boolean, onNext: (step: 1 | -1) => void) => {
  const go = useStable(onNext)
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.defaultPrevented) return
      event.preventDefault()
      go(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isOn, go])
}
