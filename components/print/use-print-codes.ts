'use client'

import { useQueries } from '@tanstack/react-query'
import { type CodeVerdict, contactWayQuery, qrTextQuery, verdictOf } from '@/lib/client/code-queries'
import { DeskError } from '@/lib/client/fetcher'
import type { QrText } from '@/lib/core/qr/text-answer'
import { shownText } from '@/lib/core/shown-text'
import { originalQuery } from './original-query'

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

const verdictAt = (result: { data: QrText | undefined; error: Error | null } | undefined): CodeVerdict =>
  result ? verdictOf(result) : 'checking'

const pictureVerdict = (picture: { data: true | undefined; error: Error | null } | undefined): CodeVerdict =>
  picture?.data ? 'original' : picture?.error ? 'failed' : 'checking'

/** Each code of a sheet with its own state, so that one that fails takes no other with it. */
export const usePrintCodes = (ids: readonly string[]): PrintCode[] => {
  const details = useQueries({ queries: ids.map((id) => contactWayQuery(id)) })
  const texts = useQueries({ queries: ids.map((id) => qrTextQuery(id)) })
  const originals = useQueries({
    queries: ids.map((id, index) => originalQuery(id, verdictAt(texts[index]) === 'original')),
  })
  return ids.map((id, index) => {
    const detail = details[index]
    const text = texts[index]
    const original = originals[index]
    const hasSettled = detail?.data !== undefined || detail?.error != null
    const own = hasSettled ? verdictAt(text) : 'checking'
    const error = original?.error ?? text?.error ?? detail?.error ?? null
    const unknown = isUnknownId(detail?.error ?? null) || isUnknownId(text?.error ?? null)
    return {
      id,
      remark: shownText(detail?.data?.remark ?? '').trim(),
      text: text?.data?.text,
      verdict: unknown ? 'unknown' : own === 'original' ? pictureVerdict(original) : own,
      error,
      retry: () => {
        if (detail?.error) void detail.refetch()
        if (text?.error && own === 'failed') void text.refetch()
        if (original?.error) void original.refetch()
      },
    }
  })
}
