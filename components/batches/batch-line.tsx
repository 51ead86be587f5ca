'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Dot } from '@/components/ui/separator-dot'
import { Time } from '@/components/ui/time'
import type { BatchSummary } from '@/lib/core/batch/batch'
import { shownText } from '@/lib/core/shown-text'
import { BatchBadge } from './batch-badge'
import { partsOf, percentOf } from './parts'
import { PartsBar } from './parts-bar'

/** One batch of the list: what it is called, how it stands, how far it is. */
export const BatchLine = ({ batch }: { batch: BatchSummary }) => {
  const t = useTranslations('batches')
  const { id, status, actor, createdAt, total } = batch
  const name = shownText(batch.name).trim() || t('unnamed')
  const parts = partsOf(batch)
  const percent = percentOf(parts)
  return (
    <li className="relative grid items-center gap-x-6 gap-y-2 border-line border-b px-4 py-3 hover:bg-hover tablet:grid-cols-[minmax(0,1fr)_112px_minmax(0,1fr)] tablet:px-6">
      <div className="grid min-w-0 gap-0.5">
        <Link
          href={`/batches/${encodeURIComponent(id)}`}
          prefetch={false}
          title={name}
          className="truncate text-section text-text after:absolute after:inset-0 tablet:text-body"
        >
          <bdi>{name}</bdi>
        </Link>
        <p className="flex items-center text-hint text-text-3">
          <span className="truncate">{shownText(actor)}</span>
          <Dot />
          <Time value={createdAt} className="shrink-0" />
          <Dot />
          <span className="shrink-0">{t('list.rows', { count: total })}</span>
        </p>
      </div>
      <BatchBadge batch={batch} />
      <div className="grid min-w-0 gap-1">
        <span className="flex items-center gap-3">
          <span
            role="progressbar"
            aria-label={t('list.progress', { name })}
            aria-valuenow={percent}
            className="min-w-0 flex-1"
          >
            <PartsBar parts={parts} className="h-1.5" />
          </span>
          {status === 'running' && (
            <span className="shrink-0 text-accent-text text-small">{t('percent', { percent })}</span>
          )}
        </span>
        <p className="text-hint text-text-2">
          {t(status === 'cancelled' ? 'list.summaryCancelled' : 'list.summary', { ...parts })}
        </p>
      </div>
    </li>
  )
}
