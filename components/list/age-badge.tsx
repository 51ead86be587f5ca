'use client'

import { Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTimeWords } from '@/components/ui/use-time-words'

/** From when the rows are, while newer ones cannot be read. */
export const AgeBadge = ({ syncedAt }: { syncedAt: string }) => {
  const t = useTranslations('list.foot')
  const words = useTimeWords()
  return (
    <span className="inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-chip bg-warn-tint px-2 text-meta text-warn max-tablet:hidden forced-colors:border">
      <Clock aria-hidden size={14} />
      {t('from', { age: words(syncedAt) })}
    </span>
  )
}
