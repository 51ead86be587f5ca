'use client'

import { useCallback, useInsertionEffect, useRef } from 'react'

/** A function that stays the same from render to render and does what the latest render says; not to be called while rendering. */
export const useStable = <Args extends unknown[], Result>(act: (...args: Args) => Result) => {
  const latest = useRef(act)
  useInsertionEffect(() => {
    latest.current = act
  })
  return useCallback((...args: Args): Result => latest.current(...args), [])
}
