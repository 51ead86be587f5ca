'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ColumnHead, SortHead } from '@/components/list/column-head'
import { ListView } from '@/components/list/list-view'
import { NoRows } from '@/components/list/no-rows'
import type { Selection } from '@/components/list/use-selection'
import type { ChannelSearch } from '@/lib/client/list-queries'
import { useBreakpoint } from '@/lib/client/use-breakpoint'
import type { ChannelPage } from '@/lib/core/channel/schema'
import { ChannelEntry } from './channel-entry'
import { ChannelRow } from './channel-row'

interface ChannelListProps {
  page: UseQueryResult<ChannelPage>
  search: ChannelSearch
  openId: string
  selection: Selection
  onPeek: (configId: string) => void
  onSort: (sort: ChannelSearch['sort'], order: ChannelSearch['order']) => void
  onClear: () => void
  onFirst: () => void
}

/** The channels as rows of a table, or as entries on phones. */
export const ChannelList = (props: ChannelListProps) => {
  const { page, search, openId, selection, onPeek, onSort, onClear, onFirst } = props
  const t = useTranslations('channels')
  const router = useRouter()
  const tagsShown = useBreakpoint('compact') ? 1 : 3
  const { q, tag, from, to } = search
  const sorted = (sort: ChannelSearch['sort']) => (search.sort === sort ? search.order : undefined)

  return (
    <ListView
      page={page}
      toChosen={(channel) => channel}
      selection={selection}
      openId={openId}
      resetKey={JSON.stringify(search)}
      caption={t('caption')}
      codes={t('column.name')}
      columnCount={8}
      heads={
        <>
          <SortHead className="w-auto" sorted={sorted('remark')} onSort={(order) => onSort('remark', order)}>
            {t('column.name')}
          </SortHead>
          <ColumnHead className="w-[24%]">{t('column.tags')}</ColumnHead>
          <ColumnHead className="w-48 @max-[900px]:hidden">{t('column.state')}</ColumnHead>
          <ColumnHead className="w-44 @max-[1080px]:hidden">{t('column.configId')}</ColumnHead>
          <SortHead
            className="w-34"
            sorted={sorted('createDate')}
            onSort={(order) => onSort('createDate', order)}
          >
            {t('column.created')}
          </SortHead>
        </>
      }
      row={(channel, row) => <ChannelRow channel={channel} activeTags={tag} tagsShown={tagsShown} {...row} />}
      entry={(channel, row) => <ChannelEntry channel={channel} activeTags={tag} {...row} />}
      none={
        <NoRows
          words="channels"
          total={page.data?.total ?? 0}
          query={q}
          isFiltered={q !== '' || tag.length > 0 || from !== '' || to !== ''}
          onClear={onClear}
          onFirst={onFirst}
        />
      }
      onPeek={onPeek}
      onOpen={(configId) => {
        if (configId !== '') router.push(`/contact-ways/${encodeURIComponent(configId)}`)
      }}
    />
  )
}
