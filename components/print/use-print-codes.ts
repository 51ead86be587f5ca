'use client'

import { useQueries } from '@tanstack/react-query'
import { type CodeVerdict, contactWayQuery, qrTextQuery, verdictOf } from '@/lib/client/code-queries'
import { DeskError } from '@/lib/client/fetcher'
import type { QrText } from '@/lib/core/qr/text-answer'

export interface PrintCode {
  id: string
  remark: string
  text: string | undefined
  verdict: CodeVerdict | 'unknown'
  error: Error | null
  retry: () => void
}

const isUnknownId = (error: Error | null): boolean =>
  error instanceof DeskError && error.problem.code === 'contact_way_not_found'

/** Each code of a sheet with its own state, so that one that fails takes no other with it. */
export const usePrintCodes = (ids: readonly string[]): PrintCode[] => {
  const details = useQueries({ queries: ids.map((id) => contactWayQuery(id)) })
  const texts = useQueries({ queries: ids.map((id) => qrTextQuery(id)) })
  return ids.map((id, index) => {
    const detail = details[index]
    const text = texts[index]
    const data: QrText | undefined = text?.data
    const error = text?.error ?? detail?.error ?? null
    const unknown = isUnknownId(detail?.error ?? null) || isUnknownId(text?.error ?? null)
    return {
      id,
      remark: detail?.data?.remark ?? '',
      text: data?.text,
      verdict: unknown ? 'unknown' : verdictOf({ data, error: text?.error ?? null }),
      error,
      retry: () => {
        if (detail?.error) void detail.refetch()
        if (text?.error) void text.refetch()
      },
    }
  })
}
