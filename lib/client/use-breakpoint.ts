'use client'

import { useSyncExternalStore } from 'react'

const queries = {
  phone: '(max-width: 767.98px)',
  compact: '(max-width: 1023.98px)',
} as const

/** Whether the window is now of this width; false while rendering on the server. */
export const useBreakpoint = (name: keyof typeof queries): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(queries[name])
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => window.matchMedia(queries[name]).matches,
    () => false,
  )
