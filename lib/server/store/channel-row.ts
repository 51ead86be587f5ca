import 'server-only'
import type { Insertable } from 'kysely'
import type { Channel } from '@/lib/core/channel/schema'
import { nameOrderKey } from '@/lib/core/name-order'
import type { ChannelTable } from './mirror-tables'
import { searchText } from './text-search/search-text'

/** What tells channels apart: the config id, and the state where there is none. */
export const channelKey = ({
  configId,
  state,
  remark,
}: Pick<Channel, 'configId' | 'state' | 'remark'>): string => configId || `state:${state}:${remark}`

/** A channel as the Hub shows it. */
export type SeenChannel = Omit<Channel, 'missingSince'>

export interface ChannelRow {
  row: Omit<Insertable<ChannelTable>, 'id' | 'unseen_at'>
  /** What it is found by. */
  text: string
  tagIds: string[]
}

/** How the store keeps a channel. */
export const channelRow = (channel: SeenChannel): ChannelRow => {
  const created = channel.createDate === null ? Number.NaN : Date.parse(channel.createDate)
  const tagNames = channel.tags.map(({ name }) => name)
  return {
    row: {
      key: channelKey(channel),
      config_id: channel.configId,
      state: channel.state,
      remark: channel.remark,
      name_key: nameOrderKey(channel.remark),
      create_date: channel.createDate,
      created_ms: Number.isNaN(created) ? null : created,
      tags: JSON.stringify(channel.tags),
      tags_key: nameOrderKey(tagNames.join(' ')),
      missing_at: null,
    },
    text: searchText([channel.remark, channel.state, channel.configId, ...tagNames]),
    tagIds: [...new Set(channel.tags.map(({ id }) => id))],
  }
}

/** A channel from its row. */
export const toChannel = (
  row: Pick<ChannelTable, 'config_id' | 'state' | 'remark' | 'create_date' | 'tags' | 'missing_at'>,
): Channel => ({
  state: row.state,
  configId: row.config_id,
  remark: row.remark,
  createDate: row.create_date,
  tags: JSON.parse(row.tags),
  missingSince: row.missing_at === null ? null : new Date(row.missing_at).toISOString(),
})

/** The columns that `toChannel` needs. */
export const CHANNEL_COLUMNS = ['config_id', 'state', 'remark', 'create_date', 'tags', 'missing_at'] as const
