'use client'

import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useCan } from '@/components/shell/desk-user'
import { NoMatch } from '@/components/ui/empty'
import { ErrorState } from '@/components/ui/error-state'
import { Pagination } from '@/components/ui/pagination'
import { batchRowsQuery } from '@/lib/client/batch-queries'
import { useBreakpoint } from '@/lib/client/use-breakpoint'
import type { BatchSummary } from '@/lib/core/batch/batch'
import { BatchFacts } from './batch-facts'
import { RetryBar } from './retry-bar'
import { RowEntries } from './row-entries'
import { RowFilter } from './row-filter'
import { RowsTable } from './rows-table'
import { useFreshRows } from './use-fresh-rows'
import { useRowChoice } from './use-row-choice'
import { useRowSearch } from './use-row-search'

const sizes = [50, 100, 200]

/** What came of each row, and another run for those that were not made. */
export const RowsSection = ({ batch }: { batch: BatchSummary }) => {
  const t = useTranslations('batches.rows')
  const isPhone = useBreakpoint('phone')
  const mayAct = useCan('editor')
  const [search, setSearch] = useRowSearch()
  const { data, error, refetch, isPending } = useQuery(batchRowsQuery(batch.id, search))
  const [edited, setEdited] = useState<number | null>(null)
  const choice = useRowChoice()
  const section = useRef<HTMLElement>(null)
  useFreshRows(batch, edited !== null)
  const rows = data?.rows ?? []
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={t('title')}
      className="relative flex flex-1 flex-col border-line border-t outline-none"
    >
      <RowFilter batch={batch} />
      <div className="flex-1" aria-busy={isPending}>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && rows.length === 0 && (
          <NoMatch text={t('none')} onClear={() => void setSearch({ outcome: null, page: null })} />
        )}
        {isPhone && mayAct && rows.some(({ outcome }) => outcome === 'failed' || outcome === 'skipped') && (
          <p className="px-4 pb-3 text-hint text-text-3">{t('largerScreen')}</p>
        )}
        {rows.length > 0 &&
          data &&
          (isPhone ? (
            <RowEntries rows={rows} />
          ) : (
            <RowsTable
              batchId={batch.id}
              rows={rows}
              firstIndex={(data.page - 1) * data.pageSize}
              total={data.rowTotal}
              choice={choice}
              edited={edited}
              onEdit={setEdited}
            />
          ))}
      </div>
      {mayAct && !isPhone && (
        <RetryBar
          id={batch.id}
          choice={choice}
          onDone={() => section.current?.focus({ preventScroll: true })}
        />
      )}
      <div className="z-10 flex min-h-11 flex-wrap items-center gap-x-6 gap-y-1 border-line border-t bg-surface px-4 py-1 text-small text-text-3 tablet:sticky tablet:bottom-0 tablet:px-6">
        <p className="flex min-w-0 items-center gap-2 py-1 max-rail:hidden">
          <ShieldCheck aria-hidden size={14} strokeWidth={2} className="shrink-0 text-ok" />
          {t('safe')}
        </p>
        <BatchFacts batch={batch} />
        {data && data.rowTotal > 0 && (
          <Pagination
            page={data.page}
            pageSize={data.pageSize}
            total={data.rowTotal}
            sizes={sizes}
            onPage={(page) => void setSearch({ page })}
            onPageSize={(pageSize) => void setSearch({ pageSize, page: null })}
          />
        )}
      </div>
    </section>
  )
}
