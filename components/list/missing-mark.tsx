'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useTimeWords } from '@/components/ui/use-time-words'

/** Says that the Hub no longer lists a code, and since when. */
export const MissingMark = ({ since }: { since: string }) => {
  const t = useTranslations('list.missing')
  const words = useTimeWords()
  return (
    <span
      title={t('since', { age: words(since) })}
      className="inline-flex h-5 shrink-0 items-center gap-1 rounded-chip bg-warn-tint px-1.5 text-meta text-warn forced-colors:border"
    >
      <TriangleAlert aria-hidden size={14} />
      {t('mark')}
    </span>
  )
}

/** A name, and the mark beside it where the Hub no longer lists its code. */
export const WithMark = ({ missingSince, children }: { missingSince: string | null; children: ReactNode }) =>
  !missingSince ? (
    children
  ) : (
    <span className="flex min-w-0 items-center gap-2">
      {children}
      <MissingMark since={missingSince} />
    </span>
  )
