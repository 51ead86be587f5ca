'use client'

import { ListEntries } from '@/components/list/list-entries'
import type { RowsProps } from '@/components/list/rows-props'
import type { Channel } from '@/lib/core/channel/schema'
import { ChannelEntry } from './channel-entry'

interface ChannelEntriesProps extends RowsProps<Channel> {
  activeTags: string[]
}

/** The channels on a phone. */
export const ChannelEntries = ({ activeTags, ...rows }: ChannelEntriesProps) => (
  <ListEntries
    {...rows}
    entry={(channel, row) => <ChannelEntry channel={channel} activeTags={activeTags} {...row} />}
  />
)
