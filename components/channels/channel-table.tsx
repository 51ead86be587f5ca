'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { IdCell } from '@/components/list/cells'
import type { ListColumn } from '@/components/list/list-columns'
import { useRow } from '@/components/list/list-row'
import { ListTable } from '@/components/list/list-table'
import { WithMark } from '@/components/list/missing-mark'
import type { RowsProps } from '@/components/list/rows-props'
import type { ChangeLook } from '@/components/list/use-list-look'
import { TagChips } from '@/components/ui/chip'
import { Time } from '@/components/ui/time'
import type { ChannelSearch } from '@/lib/client/list-queries'
import { useBreakpoint } from '@/lib/client/use-breakpoint'
import type { Channel } from '@/lib/core/channel/schema'
import type { ListLook } from '@/lib/core/list-look'
import { channelFace } from './channel-face'

const NameCell = ({ remark }: Channel) => {
  const t = useTranslations('list.row')
  const { index, isActive, actions } = useRow()
  const name = remark.trim()
  return (
    <button
      type="button"
      tabIndex={isActive ? 0 : -1}
      title={remark}
      onClick={() => actions.peek(index)}
      className={`block min-w-0 max-w-full truncate rounded-chip text-left text-body ${name ? 'text-text' : 'text-text-3'}`}
    >
      <bdi>{name || t('unnamed')}</bdi>
    </button>
  )
}

interface ChannelTableProps extends RowsProps<Channel> {
  columns: readonly ListColumn<ChannelSearch['sort']>[]
  look: ListLook
  onLook: ChangeLook
  search: ChannelSearch
  onSort: (sort: ChannelSearch['sort'], order: ChannelSearch['order']) => void
}

/** The channels as rows of a table. */
export const ChannelTable = ({ search, ...table }: ChannelTableProps) => {
  const t = useTranslations('channels')
  const tagsShown = useBreakpoint('compact') ? 1 : 3
  const { tag } = search
  const cells = useMemo(
    () => ({
      name: (channel: Channel) => (
        <WithMark missingSince={channel.missingSince}>
          <NameCell {...channel} />
        </WithMark>
      ),
      tags: ({ tags }: Channel) => <TagChips tags={tags} activeIds={tag} max={tagsShown} />,
      state: ({ state }: Channel) => <IdCell value={state} />,
      configId: ({ configId }: Channel) => <IdCell value={configId} faint />,
      created: ({ createDate }: Channel) => (
        <Time value={createDate} className="whitespace-nowrap text-small text-text-2" />
      ),
    }),
    [tag, tagsShown],
  )
  return (
    <ListTable
      {...table}
      cells={cells}
      faceOf={channelFace}
      caption={t('caption')}
      codes={t('column.name')}
      sort={search.sort}
      order={search.order}
    />
  )
}
