'use client'

import { type RefObject, useRef } from 'react'

/** Radix gives the focus back to its own trigger, and these have none: they are opened from outside. */
export const useReturnFocus = (fallback?: RefObject<HTMLElement | null>) => {
  const opener = useRef<Element | null>(null)
  return {
    remember: () => {
      opener.current = document.activeElement
    },
    giveBack: (event: Event) => {
      event.preventDefault()
      const before = opener.current?.isConnected ? opener.current : fallback?.current
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    },
  }
}
