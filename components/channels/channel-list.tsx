'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { lazy } from 'react'
import type { ListColumn } from '@/components/list/list-columns'
import { ListView } from '@/components/list/list-view'
import { NoRows } from '@/components/list/no-rows'
import type { ChangeLook } from '@/components/list/use-list-look'
import type { ChannelSearch } from '@/lib/client/list-queries'
import type { Selection } from '@/lib/client/selection'
import { useBreakpoint } from '@/lib/client/use-breakpoint'
import type { ChannelPage } from '@/lib/core/channel/schema'
import type { ListLook, ListView as ListViewName } from '@/lib/core/list-look'

const ChannelTable = lazy(() => import('./channel-table').then((view) => ({ default: view.ChannelTable })))
const ChannelGallery = lazy(() =>
  import('./channel-gallery').then((view) => ({ default: view.ChannelGallery })),
)
const ChannelEntries = lazy(() =>
  import('./channel-entries').then((view) => ({ default: view.ChannelEntries })),
)

interface ChannelListProps {
  view: ListViewName
  isFiltered: boolean
  page: UseQueryResult<ChannelPage>
  search: ChannelSearch
  columns: readonly ListColumn<ChannelSearch['sort']>[]
  look: ListLook
  onLook: ChangeLook
  openId: string
  selection: Selection
  onPeek: (configId: string) => void
  onSort: (sort: ChannelSearch['sort'], order: ChannelSearch['order']) => void
  onClear: () => void
  onFirst: () => void
}

/** The channels as codes to look at, as rows of a table, or as entries on phones. */
export const ChannelList = (props: ChannelListProps) => {
  const { page, search, openId, selection, onPeek, onClear, onFirst } = props
  const router = useRouter()
  const isPhone = useBreakpoint('phone')
  const { q, tag } = search
  return (
    <ListView
      list="channels"
      page={page}
      idOf={({ configId }) => configId}
      selection={selection}
      openId={openId}
      resetKey={JSON.stringify(search)}
      none={
        <NoRows
          words="channels"
          total={page.data?.total ?? 0}
          query={q}
          isFiltered={props.isFiltered}
          onClear={onClear}
          onFirst={onFirst}
        />
      }
      onPeek={onPeek}
      onOpen={(configId) => {
        if (configId !== '') router.push(`/contact-ways/${encodeURIComponent(configId)}`)
      }}
    >
      {(rows) =>
        props.view === 'gallery' ? (
          <ChannelGallery {...rows} />
        ) : isPhone ? (
          <ChannelEntries {...rows} activeTags={tag} />
        ) : (
          <ChannelTable
            {...rows}
            columns={props.columns}
            look={props.look}
            onLook={props.onLook}
            search={search}
            onSort={props.onSort}
          />
        )
      }
    </ListView>
  )
}
