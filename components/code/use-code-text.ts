'use client'

import { useQuery } from '@tanstack/react-query'
import { contactWayQuery, qrTextQuery, verdictOf } from '@/lib/client/code-queries'

/** The text in a code's picture and what may be done with it. A mini-program control, once known as one, is not asked. */
export const useCodeText = (configId: string) => {
  const known = useQuery({ ...contactWayQuery(configId), enabled: false })
  const hasPicture = known.data?.scene !== 1
  const result = useQuery({ ...qrTextQuery(configId), enabled: hasPicture })
  return { result, verdict: hasPicture ? verdictOf(result) : 'none' } as const
}
