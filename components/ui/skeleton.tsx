'use client'

import clsx from 'clsx'
import { useEffect, useState } from 'react'

export const Skeleton = ({ className }: { className?: string | undefined }) => (
  <span aria-hidden className={clsx('block rounded-chip bg-fill forced-colors:border', className)} />
)

/** True once `milliseconds` have passed: what comes sooner than that shows no skeleton. */
export const useDelayed = (milliseconds: number): boolean => {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return passed
}
