'use client'

import { useEffect, useState } from 'react'

/** A value once it has not changed for so many milliseconds: a colour that is dragged asks for one answer, not for fifty. */
export const useRested = <Value>(value: Value, ms: number): Value => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    if (Object.is(value, rested)) return
    const timer = setTimeout(() => setRested(value), ms)
    return () => clearTimeout(timer)
  }, [value, rested, ms])
  return rested
}
