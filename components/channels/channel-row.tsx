'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CodeGlyph } from '@/components/list/code-glyph'
import { ListRow } from '@/components/list/list-row'
import type { RowState } from '@/components/list/use-rows'
import { TagChips } from '@/components/ui/chip'
import { Time } from '@/components/ui/time'
import type { Channel } from '@/lib/core/channel/schema'

interface ChannelRowProps extends RowState {
  channel: Channel
  activeTags: string[]
  tagsShown: number
}

export const ChannelRow = memo(({ channel, activeTags, tagsShown, ...row }: ChannelRowProps) => {
  const t = useTranslations('list.row')
  const { configId, remark, state, createDate, tags } = channel
  const name = remark.trim() || t('unnamed')
  return (
    <ListRow {...row} configId={configId} name={name} state={state} icon={CodeGlyph}>
      <td className="px-3">
        <button
          type="button"
          tabIndex={row.isActive ? 0 : -1}
          title={remark}
          onClick={() => row.actions.peek(row.index)}
          className={`block max-w-full truncate rounded-chip text-left text-body ${remark.trim() ? 'text-text' : 'text-text-3'}`}
        >
          <bdi>{name}</bdi>
        </button>
      </td>
      <td className="px-3">
        <TagChips tags={tags} activeIds={activeTags} max={tagsShown} />
      </td>
      <td className="@max-[900px]:hidden px-3">
        <span className="block truncate font-mono text-text-2" title={state}>
          {state}
        </span>
      </td>
      <td className="@max-[1080px]:hidden px-3">
        <span className="block truncate font-mono text-text-3" title={configId}>
          {configId}
        </span>
      </td>
      <td className="whitespace-nowrap px-3 text-small text-text-2">
        <Time value={createDate} />
      </td>
    </ListRow>
  )
})
