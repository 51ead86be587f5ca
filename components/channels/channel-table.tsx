'use client'

import { useTranslations } from 'next-intl'
import { ColumnHead, SortHead } from '@/components/list/column-head'
import { LeadHeads } from '@/components/list/lead-cells'
import { RowSkeletons } from '@/components/list/row-skeleton'
import type { useRowKeys } from '@/components/list/use-row-keys'
import type { Selection } from '@/components/list/use-selection'
import type { ChannelSearch } from '@/lib/client/list-queries'
import type { Channel } from '@/lib/core/channel/schema'
import { ChannelRow } from './channel-row'

interface ChannelTableProps {
  items: Channel[]
  total: number | undefined
  isLoading: boolean
  tagsShown: number
  search: ChannelSearch
  openId: string
  selection: Selection
  rowProps: ReturnType<typeof useRowKeys>
  onOpen: (configId: string) => void
  onSort: (sort: ChannelSearch['sort'], order: ChannelSearch['order']) => void
}

const COLUMNS = 8

export const ChannelTable = (props: ChannelTableProps) => {
  const { items, total, isLoading, tagsShown, search, openId, selection, rowProps, onOpen, onSort } = props
  const t = useTranslations('channels')
  const tRow = useTranslations('list.row')
  const sorted = (sort: ChannelSearch['sort']) => (search.sort === sort ? search.order : undefined)

  return (
    <table className="w-full table-fixed border-separate border-spacing-0" aria-rowcount={total ?? -1}>
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="sticky top-0 z-10 bg-subtle [&_th]:h-9 [&_th]:border-line [&_th]:border-b">
        <tr>
          <LeadHeads items={items} selection={selection} codes={t('column.name')} />
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
          <th scope="col" className="w-24">
            <span className="sr-only">{tRow('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody data-rows>
        {isLoading && <RowSkeletons columns={COLUMNS} />}
        {items.map((channel, index) => (
          <ChannelRow
            key={channel.configId || index}
            channel={channel}
            activeTags={search.tag}
            tagsShown={tagsShown}
            isOpen={openId !== '' && channel.configId === openId}
            isSelected={selection.has(channel.configId)}
            onOpen={onOpen}
            onToggle={() => selection.toggle(channel)}
            rowProps={rowProps(index, items.length)}
            rowNumber={(search.page - 1) * search.pageSize + index + 2}
          />
        ))}
      </tbody>
    </table>
  )
}
