'use client'

import { useQueries } from '@tanstack/react-query'
import { avatarHref, originalHref } from '@/components/code/code-options'
import { type CodeVerdict, contactWayQuery, qrTextQuery, verdictOf } from '@/lib/client/code-queries'
import { DeskError } from '@/lib/client/fetcher'
import type { LogoSource } from '@/lib/core/qr/style'
import type { QrText } from '@/lib/core/qr/text-answer'
import { shownText } from '@/lib/core/shown-text'
import { avatarQuery, pictureQuery } from './picture-query'

export interface PrintCode {
  id: string
  remark: string
  state: string
  text: string | undefined
  /** `noAvatar`: its logo should be the avatar of an original that has none. */
  verdict: CodeVerdict | 'unknown' | 'noAvatar'
  error: Error | null
  retry: () => void
}

const isUnknownId = (error: Error | null): boolean =>
  error instanceof DeskError && error.problem.code === 'contact_way_not_found'

const verdictAt = (result: { data: QrText | undefined; error: Error | null } | undefined): CodeVerdict =>
  result ? verdictOf(result) : 'checking'

/** Only an original that was looked at has no avatar; anything else may be better the next time. */
const avatarVerdict = (error: Error | null): 'checking' | 'noAvatar' | 'failed' => {
  if (!error) return 'checking'
  return error instanceof DeskError && error.problem.code === 'not_found' ? 'noAvatar' : 'failed'
}

const pictureVerdict = (picture: { data: true | undefined; error: Error | null } | undefined): CodeVerdict =>
  picture?.data ? 'original' : picture?.error ? 'failed' : 'checking'

/** Each code of a sheet with its own state, so that one that fails takes no other with it. */
export const usePrintCodes = (ids: readonly string[], logo: LogoSource): PrintCode[] => {
  const details = useQueries({ queries: ids.map((id) => contactWayQuery(id)) })
  const texts = useQueries({ queries: ids.map((id) => qrTextQuery(id)) })
  const originals = useQueries({
    queries: ids.map((id, index) => pictureQuery(originalHref(id), verdictAt(texts[index]) === 'original')),
  })
  const avatars = useQueries({
    queries: ids.map((id, index) =>
      avatarQuery(avatarHref(id), logo === 'avatar' && verdictAt(texts[index]) === 'verified'),
    ),
  })
  return ids.map((id, index) => {
    const detail = details[index]
    const text = texts[index]
    const original = originals[index]
    const avatar = logo === 'avatar' ? avatars[index] : undefined
    const hasSettled = detail?.data !== undefined || detail?.error != null
    const own = hasSettled ? verdictAt(text) : 'checking'
    const error = avatar?.error ?? original?.error ?? text?.error ?? detail?.error ?? null
    const unknown = isUnknownId(detail?.error ?? null) || isUnknownId(text?.error ?? null)
    return {
      id,
      remark: shownText(detail?.data?.remark ?? '').trim(),
      text: text?.data?.text,
      state: detail?.data?.state ?? '',
      verdict: unknown
        ? 'unknown'
        : own === 'original'
          ? pictureVerdict(original)
          : own === 'verified' && avatar && !avatar.data
            ? avatarVerdict(avatar.error)
            : own,
      error,
      retry: () => {
        if (detail?.error) void detail.refetch()
        if (text?.error && own === 'failed') void text.refetch()
        if (original?.error) void original.refetch()
        if (avatar?.error) void avatar.refetch()
      },
    }
  })
}
