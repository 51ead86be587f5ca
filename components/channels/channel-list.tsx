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
import type { ChannelSearch } from '@/lib/client/list-queries'
import { useBreakpoint } from '@/lib/client/use-breakpoint'
import type { Channel, ChannelPage } from '@/lib/core/channel/schema'
import { ChannelEntry } from './channel-entry'
import { ChannelTable } from './channel-table'

interface ChannelListProps {
  page: UseQueryResult<ChannelPage>
  search: ChannelSearch
  openId: string
  selection: Selection
  onOpen: (configId: string) => void
  onSort: (sort: ChannelSearch['sort'], order: ChannelSearch['order']) => void
  onClear: () => void
}

const isFiltered = ({ q, tag, from, to }: ChannelSearch) =>
  q !== '' || tag.length > 0 || from !== '' || to !== ''

/** The rows in their four states; entries instead of a table on phones. */
export const ChannelList = (props: ChannelListProps) => {
  const { page, search, openId, selection, onOpen, onSort, onClear } = props
  const isPhone = useBreakpoint('phone')
  const isCompact = useBreakpoint('compact')
  const showSkeleton = useDelayed(150)
  const router = useRouter()
  const items = page.data?.items ?? []
  const idAt = (index: number) => items[index]?.configId ?? ''
  const rowProps = useRowKeys({
    onPeek: (index) => onOpen(idAt(index)),
    onOpen: (index) => {
      const id = idAt(index)
      if (id) router.push(`/contact-ways/${encodeURIComponent(id)}`)
    },
    onSelect: (index) => {
      const channel = items[index]
      if (channel?.configId) selection.toggle(channel)
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
        <NoRows page={page.data} search={search} onClear={onClear} />
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
          {items.map((channel: Channel, index) => (
            <ChannelEntry
              key={channel.configId || index}
              channel={channel}
              activeTags={search.tag}
              onOpen={onOpen}
              rowProps={rowProps(index, items.length)}
            />
          ))}
        </ul>
      ) : (
        <ChannelTable
          items={items}
          total={page.data?.total}
          isLoading={page.isPending && showSkeleton}
          tagsShown={isCompact ? 1 : 3}
          search={search}
          openId={openId}
          selection={selection}
          rowProps={rowProps}
          onOpen={onOpen}
          onSort={onSort}
        />
      )}
    </div>
  )
}

const NoRows = ({
  page,
  search,
  onClear,
}: {
  page: ChannelPage
  search: ChannelSearch
  onClear: () => void
}) => {
  const t = useTranslations('channels')
  const mayCreate = useCan('editor')
  if (isFiltered(search)) {
    return (
      <NoMatch
        text={search.q === '' ? t('noMatchFilter') : t('noMatch', { query: search.q })}
        onClear={onClear}
      />
    )
  }
  if (page.total > 0) return null
  return (
    <Empty
      title={t('empty.title')}
      text={mayCreate ? t('empty.text') : t('empty.textViewer')}
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
