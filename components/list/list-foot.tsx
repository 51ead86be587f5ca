'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Pagination } from '@/components/ui/pagination'
import { Dot } from '@/components/ui/separator-dot'
import { Time } from '@/components/ui/time'

interface ListFootProps {
  page: { page: number; pageSize: number; total: number; syncedAt: string | null; stale: boolean } | undefined
  note: ReactNode
  /** How many rows are chosen on all pages. */
  chosen: number
  onPage: (page: number) => void
  onPageSize: (pageSize: number) => void
}

/** Age of the rows and what is not among them at the left, paging at the right. */
export const ListFoot = ({ page, note, chosen, onPage, onPageSize }: ListFootProps) => {
  const t = useTranslations('list.foot')
  const tSelect = useTranslations('list.select')
  return (
    <div className="z-10 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-line border-t bg-surface px-4 py-1 text-small text-text-3 tablet:px-6 print:hidden">
      <p className="flex min-w-0 flex-1 items-center max-tablet:basis-full max-tablet:text-hint">
        <span role="status">
          {chosen > 0 && (
            <>
              {tSelect('count', { count: chosen })}
              <Dot />
              {tSelect('kept')}
            </>
          )}
        </span>
        {page && chosen === 0 && (
          <span className="whitespace-nowrap max-rail:hidden">
            {page.syncedAt
              ? t.rich(page.stale ? 'stale' : 'updated', { age: () => <Time value={page.syncedAt} /> })
              : t('loading')}
            <Dot />
          </span>
        )}
        {chosen === 0 && <span className="min-w-0 truncate max-tablet:whitespace-normal">{note}</span>}
      </p>
      {page && (
        <Pagination
          page={page.page}
          pageSize={page.pageSize}
          total={page.total}
          onPage={onPage}
          onPageSize={onPageSize}
        />
      )}
    </div>
  )
}
