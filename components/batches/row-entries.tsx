'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OutcomeBadge } from '@/components/creations/outcome-badge'
import type { BatchRow } from '@/lib/core/batch/batch'
import { shownText } from '@/lib/core/shown-text'
import { RowNote } from './row-note'

/** The rows on a phone. */
export const RowEntries = ({ rows }: { rows: readonly BatchRow[] }) => {
  const t = useTranslations('batches.rows')
  const tList = useTranslations('list.row')
  return (
    <ul aria-label={t('caption')} className="border-line border-t">
      {rows.map((row) => {
        const name = shownText(row.remark).trim() || tList('unnamed')
        return (
          <li key={row.row} className="grid gap-1 border-line border-b px-4 py-3">
            <div className="flex min-w-0 items-center gap-3">
              <span className="shrink-0 text-small text-text-3">{row.row}</span>
              {row.config_id === null ? (
                <bdi className="min-w-0 flex-1 truncate text-section">{name}</bdi>
              ) : (
                <Link
                  href={`/contact-ways/${encodeURIComponent(row.config_id)}`}
                  prefetch={false}
                  className="-my-2 min-w-0 flex-1 truncate py-2 text-section"
                >
                  <bdi>{name}</bdi>
                </Link>
              )}
              <OutcomeBadge status={row.outcome} />
            </div>
            {row.outcome !== 'created' && (
              <p className="break-words text-small text-text-2">
                <RowNote row={row} />
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
