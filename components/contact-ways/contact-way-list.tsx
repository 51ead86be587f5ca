'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { EntrySkeletons } from '@/components/list/row-skeleton'
import { useRowKeys } from '@/components/list/use-row-keys'
import type { Selection } from '@/components/list/use-selection'
import { useCan } from '@/components/shell/desk-user'
import { LinkButton } from '@/components/ui/button'
import { Empty, NoMatch } from '@/components/ui/empty'
import { ErrorState } from '@/components/ui/error-state'
import { useDelayed } from '@/components/ui/skeleton'
import type { ContactWaySearch } from '@/lib/client/list-queries'
import { useBreakpoint } from '@/lib/client/use-breakpoint'
import type { ContactWayPage } from '@/lib/core/contact-way/query'
import { ContactWayEntry } from './contact-way-entry'
import { ContactWayTable } from './contact-way-table'

interface ContactWayListProps {
  page: UseQueryResult<ContactWayPage>
  search: ContactWaySearch
  selection: Selection
  onSort: (sort: ContactWaySearch['sort'], order: ContactWaySearch['order']) => void
  onClear: () => void
}

/** The rows in their four states; entries instead of a table on phones. */
export const ContactWayList = ({ page, search, selection, onSort, onClear }: ContactWayListProps) => {
  const isPhone = useBreakpoint('phone')
  const showSkeleton = useDelayed(150)
  const router = useRouter()
  const items = page.data?.items ?? []
  const open = (index: number) => {
    const id = items[index]?.config_id
    if (id) router.push(`/contact-ways/${encodeURIComponent(id)}`)
  }
  const rowProps = useRowKeys({
    onPeek: open,
    onOpen: open,
    onSelect: (index) => {
      const item = items[index]
      if (item) selection.toggle({ configId: item.config_id, state: item.state ?? '' })
    },
  })

  if (page.error && !page.data) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      </div>
    )
  }
  if (page.data && items.length === 0) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <NoRows search={search} onClear={onClear} />
      </div>
    )
  }
  return (
    <div
      className="@container min-h-0 flex-1 overflow-y-auto overscroll-contain bg-surface"
      aria-busy={page.isPending || page.isPlaceholderData}
    >
      {isPhone ? (
        <ul data-rows>
          {page.isPending && showSkeleton && <EntrySkeletons />}
          {items.map((item, index) => (
            <ContactWayEntry key={item.config_id} item={item} rowProps={rowProps(index, items.length)} />
          ))}
        </ul>
      ) : (
        <ContactWayTable
          items={items}
          total={page.data?.total}
          isLoading={page.isPending && showSkeleton}
          search={search}
          selection={selection}
          rowProps={rowProps}
          onSort={onSort}
        />
      )}
    </div>
  )
}

const NoRows = ({ search, onClear }: { search: ContactWaySearch; onClear: () => void }) => {
  const t = useTranslations('contactWays')
  const mayCreate = useCan('editor')
  const isFiltered = search.q !== '' || search.type !== '' || search.scene !== '' || search.user !== ''
  if (isFiltered) {
    return (
      <NoMatch
        text={search.q === '' ? t('noMatchFilter') : t('noMatch', { query: search.q })}
        onClear={onClear}
      />
    )
  }
  return (
    <Empty
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        mayCreate && (
          <LinkButton variant="primary" icon={Plus} href="/contact-ways/new">
            {t('create')}
          </LinkButton>
        )
      }
    />
  )
}
