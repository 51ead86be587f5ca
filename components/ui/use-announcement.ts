'use client'

import { useEffect, useRef, useState } from 'react'
import { useStable } from '@/lib/client/use-stable'

const EVERY_MS = 10_000

/**
 * What a live region says: the latest `text` every ten seconds at most, and the last word (`isLast`) at once. What the
 * reader began (`saysFirst`) is said when it begins.
 */
export const useAnnouncement = (text: string, isLast: boolean, saysFirst = false): string => {
  const [said, setSaid] = useState('')
  const wasOpen = useRef(false)
  const say = useStable(() => setSaid(text))
  useEffect(() => {
    if (isLast) {
      if (wasOpen.current) say()
      return
    }
    wasOpen.current = true
    if (saysFirst) say()
    const timer = setInterval(say, EVERY_MS)
    return () => clearInterval(timer)
  }, [isLast, say, saysFirst])
  return said
}
