'use client'

import { Plus } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { useCan } from '@/components/shell/desk-user'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/button'
import { rememberAddress } from '@/lib/client/list-memory'
import type { Selection } from '@/lib/client/selection'
import type { ListName } from '@/lib/core/list-look'
import { BulkBar } from './bulk-bar'
import { ListFoot } from './list-foot'

interface ListPageProps {
  list: ListName
  words: 'channels' | 'contactWays'
  page: { page: number; pageSize: number; total: number; syncedAt: string | null } | undefined
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
  const mayCreate = useCan('editor')
  const address = useSearchParams().toString()
  useEffect(() => rememberAddress(list, address), [list, address])
  return (
    <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
      <PageHeader
        title={t('title')}
        {...(page ? { count: page.total } : {})}
        actions={
          mayCreate && (
            <LinkButton variant="primary" icon={Plus} href="/contact-ways/new">
              {t('create')}
            </LinkButton>
          )
        }
      />
      {children}
      <BulkBar list={list} selection={selection} filters={filters} total={page?.total ?? 0} ids={ids} />
      <ListFoot page={page} note={note} chosen={selection.count} onPage={onPage} onPageSize={onPageSize} />
    </div>
  )
}
