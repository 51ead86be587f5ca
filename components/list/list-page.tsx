'use client'

import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { rememberAddress } from '@/lib/client/list-memory'
import { syncQuery } from '@/lib/client/list-queries'
import type { Selection } from '@/lib/client/selection'
import type { ListName } from '@/lib/core/list-look'
import { AgeBadge } from './age-badge'
import { BulkBar } from './bulk-bar'
import { CreateActions } from './create-actions'
import { ListFoot } from './list-foot'

interface ListPageProps {
  list: ListName
  words: 'channels' | 'contactWays'
  page: { page: number; pageSize: number; total: number; syncedAt: string | null; stale: boolean } | undefined
  selection: Selection
  /** What the list is narrowed by, as a query. */
  filters: string
  /** Config ids of the rows on this page. */
  ids: readonly string[]
  note: ReactNode
  /** Filter bar and rows. */
  children: ReactNode
  onPage: (page: number) => void
  onPageSize: (pageSize: number) => void
}

/** Head, filter bar, rows, what is chosen, foot: the frame that both lists stand in. */
export const ListPage = (props: ListPageProps) => {
  const { list, words, page, selection, filters, ids, note, children, onPage, onPageSize } = props
  const t = useTranslations(words)
  const tList = useTranslations('list')
  const isDown = useQuery(syncQuery).data?.hub === 'down'
  const address = useSearchParams().toString()
  useEffect(() => rememberAddress(list, address), [list, address])
  return (
    <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
      <PageHeader
        title={t('title')}
        {...(page ? { count: page.total } : {})}
        actions={<CreateActions />}
        {...(isDown && page?.syncedAt ? { badge: <AgeBadge syncedAt={page.syncedAt} /> } : {})}
      />
      <p role="status" className="sr-only">
        {page && tList('found', { count: page.total })}
      </p>
      {children}
      <BulkBar list={list} selection={selection} filters={filters} total={page?.total ?? 0} ids={ids} />
      <ListFoot page={page} note={note} chosen={selection.count} onPage={onPage} onPageSize={onPageSize} />
    </div>
  )
}
