'use client'

import { useEffect, useState } from 'react'

export type CopyOutcome = 'copied' | 'copyFailed'

const SHOWN_MS = 3_000

/** What came of copying: that it worked is told for a moment, that it did not stays. */
export const useCopyOutcome = (): [CopyOutcome | undefined, (isCopied: boolean) => void] => {
  const [outcome, setOutcome] = useState<CopyOutcome>()
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  return [outcome, (isCopied) => setOutcome(isCopied ? 'copied' : 'copyFailed')]
}
