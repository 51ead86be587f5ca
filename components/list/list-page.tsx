'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCan } from '@/components/shell/desk-user'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/button'
import { BulkBar } from './bulk-bar'
import { ListFoot } from './list-foot'
import type { Selection } from './use-selection'

interface ListPageProps {
  words: 'channels' | 'contactWays'
  page: { page: number; pageSize: number; total: number; syncedAt: string | null } | undefined
  selection: Selection
  note: ReactNode
  /** Filter bar and rows. */
  children: ReactNode
  onPage: (page: number) => void
  onPageSize: (pageSize: number) => void
}

/** Head, filter bar, rows, what is chosen, foot: the frame that both lists stand in. */
export const ListPage = (props: ListPageProps) => {
  const { words, page, selection, note, children, onPage, onPageSize } = props
  const t = useTranslations(words)
  const mayCreate = useCan('editor')
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
      <BulkBar selection={selection} />
      <ListFoot page={page} note={note} onPage={onPage} onPageSize={onPageSize} />
    </div>
  )
}
