'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { ListBar } from '@/components/list/list-bar'
import { ListPage } from '@/components/list/list-page'
import { useListLook } from '@/components/list/use-list-look'
import { useChannelState } from '@/components/list/use-list-state'
import { useDeskUser } from '@/components/shell/desk-user'
import { channelsQuery, toFilters } from '@/lib/client/list-queries'
import { useSelection } from '@/lib/client/selection'
import type { ListLook } from '@/lib/core/list-look'
import { ChannelList } from './channel-list'
import { useChannelColumns } from './use-channel-columns'
import { useChannelFilters } from './use-channel-filters'

const ChannelPanel = lazy(() => import('./channel-panel').then((panel) => ({ default: panel.ChannelPanel })))

/** `/channels`: the Hub's channels, searched and filtered over all of them, with the code of one beside the list. */
export const ChannelsPage = ({ look: first }: { look: ListLook }) => {
  const t = useTranslations('channels')
  const { search, open, view: wanted, setState, change, typed } = useChannelState()
  const page = useQuery(channelsQuery(search))
  const selection = useSelection(`${useDeskUser().id}:channels`)
  const columns = useChannelColumns()
  const filters = useChannelFilters(search, change)
  const { look, change: changeLook } = useListLook('channels', first)
  const view = wanted ?? look.view
  const items = page.data?.items ?? []
  const opened = items.find(({ configId }) => configId !== '' && configId === open)

  return (
    <div className="flex min-h-0 flex-1">
      <ListPage
        list="channels"
        words="channels"
        page={page.data}
        selection={selection}
        filters={toFilters(search)}
        ids={items.map(({ configId }) => configId)}
        note={t('note')}
        onPage={(next) => void setState({ page: next })}
        onPageSize={(pageSize) => void setState({ pageSize, page: null })}
      >
        <ListBar
          list="channels"
          search={search}
          filters={filters}
          columns={columns}
          look={look}
          onLook={changeLook}
          view={view}
          onView={(next) => {
            changeLook({ view: next })
            void setState({ view: next })
          }}
          typed={typed}
          onChange={change}
        />
        <ChannelList
          page={page}
          search={search}
          isFiltered={search.q !== '' || filters.some(({ chosen }) => chosen !== undefined)}
          columns={columns}
          look={look}
          onLook={changeLook}
          view={view}
          openId={open}
          selection={selection}
          onPeek={(configId) => void setState({ open: configId })}
          onSort={(sort, order) => change({ sort, order })}
          onClear={() => change({ q: '', tag: [], tagMode: 'all', from: '', to: '', missing: '' })}
          onFirst={() => void setState({ page: null })}
        />
      </ListPage>
      {open !== '' && (
        <Suspense>
          <ChannelPanel
            configId={open}
            channel={opened}
            onClose={() => void setState({ open: null })}
            onStep={(step) => {
              const at = items.findIndex(({ configId }) => configId === open)
              const next = items[at + step]
              if (at >= 0 && next) void setState({ open: next.configId })
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
