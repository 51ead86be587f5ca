'use client'

import { useRef } from 'react'

/** Radix gives the focus back to its own trigger, and these have none: they are opened from outside. */
export const useReturnFocus = () => {
  const opener = useRef<Element | null>(null)
  return {
    remember: () => {
      opener.current = document.activeElement
    },
    giveBack: (event: Event) => {
      event.preventDefault()
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
    },
  }
}
