'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { BulkBar } from '@/components/list/bulk-bar'
import { ListFoot } from '@/components/list/list-foot'
import { useChannelState } from '@/components/list/use-list-state'
import { useSelection } from '@/components/list/use-selection'
import { useCan } from '@/components/shell/desk-user'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/button'
import { channelsQuery } from '@/lib/client/list-queries'
import { ChannelBar } from './channel-bar'
import { ChannelList } from './channel-list'

const ChannelPanel = lazy(() => import('./channel-panel').then((panel) => ({ default: panel.ChannelPanel })))

/** `/channels`: the Hub's channels, searched and filtered over all of them, with the code of one beside the list. */
export const ChannelsPage = () => {
  const t = useTranslations('channels')
  const mayCreate = useCan('editor')
  const { search, open, setState } = useChannelState()
  const page = useQuery(channelsQuery(search))
  const selection = useSelection()
  const items = page.data?.items ?? []
  const opened = items.find(({ configId }) => configId !== '' && configId === open)

  return (
    <div className="flex min-h-0 flex-1">
      <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
        <PageHeader
          title={t('title')}
          {...(page.data ? { count: page.data.total } : {})}
          actions={
            mayCreate && (
              <LinkButton variant="primary" icon={Plus} href="/contact-ways/new">
                {t('create')}
              </LinkButton>
            )
          }
        />
        <ChannelBar search={search} onChange={(change) => void setState({ ...change, page: null })} />
        <ChannelList
          page={page}
          search={search}
          openId={open}
          selection={selection}
          onOpen={(configId) => void setState({ open: configId })}
          onSort={(sort, order) => void setState({ sort, order, page: null })}
          onClear={() => void setState({ q: null, tag: null, from: null, to: null, page: null })}
        />
        <BulkBar selection={selection} />
        <ListFoot
          page={page.data}
          note={t('note')}
          onPage={(next) => void setState({ page: next })}
          onPageSize={(pageSize) => void setState({ pageSize, page: null })}
        />
      </div>
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
