'use client'

import { useTranslations } from 'next-intl'
import { CodeGlyph } from '@/components/list/code-glyph'
import { ENTRY_OPENER, ListEntry } from '@/components/list/list-entry'
import { MissingMark } from '@/components/list/missing-mark'
import { rowKeys } from '@/components/list/row-keys'
import type { RowState } from '@/components/list/use-rows'
import { TagChips } from '@/components/ui/chip'
import { Time } from '@/components/ui/time'
import type { Channel } from '@/lib/core/channel/schema'

interface ChannelEntryProps extends RowState {
  channel: Channel
  activeTags: string[]
}

/** One channel on a phone. */
export const ChannelEntry = ({ channel, activeTags, ...row }: ChannelEntryProps) => {
  const t = useTranslations('list.row')
  return (
    <ListEntry icon={CodeGlyph} date={<Time value={channel.createDate} />}>
      <button
        type="button"
        {...rowKeys(row)}
        onClick={() => row.actions.peek(row.index)}
        className={ENTRY_OPENER}
      >
        <bdi>{channel.remark.trim() || t('unnamed')}</bdi>
      </button>
      {channel.missingSince ? (
        <MissingMark since={channel.missingSince} />
      ) : (
        <TagChips tags={channel.tags} activeIds={activeTags} max={3} />
      )}
    </ListEntry>
  )
}
