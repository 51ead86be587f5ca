'use client'

import { QrCode } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { LeadCells } from '@/components/list/lead-cells'
import { RowActions } from '@/components/list/row-actions'
import { useNear } from '@/components/list/use-near'
import type { useRowKeys } from '@/components/list/use-row-keys'
import { TagChips } from '@/components/ui/chip'
import { Time } from '@/components/ui/time'
import type { Channel } from '@/lib/core/channel/schema'

interface ChannelRowProps {
  channel: Channel
  activeTags: string[]
  tagsShown: number
  isOpen: boolean
  isSelected: boolean
  onOpen: (configId: string) => void
  onToggle: () => void
  rowProps: ReturnType<ReturnType<typeof useRowKeys>>
  rowNumber: number
}

/** Handlers change with every render, but a row's own do the same as long as the rest of its props is the same. */
const looksTheSame = (before: ChannelRowProps, after: ChannelRowProps) =>
  before.channel === after.channel &&
  before.activeTags === after.activeTags &&
  before.tagsShown === after.tagsShown &&
  before.isOpen === after.isOpen &&
  before.isSelected === after.isSelected &&
  before.rowProps.tabIndex === after.rowProps.tabIndex &&
  before.rowNumber === after.rowNumber

export const ChannelRow = memo((props: ChannelRowProps) => {
  const { channel, activeTags, tagsShown, isOpen, isSelected, onOpen, onToggle, rowProps, rowNumber } = props
  const t = useTranslations('list')
  const { configId, remark, state, createDate, tags } = channel
  const name = remark.trim() || t('row.unnamed')
  const tabIndex = rowProps.tabIndex === 0 ? 0 : -1
  const near = useNear(rowProps.onFocus)
  return (
    <tr
      {...rowProps}
      {...near.watch}
      aria-rowindex={rowNumber}
      aria-selected={isSelected}
      className={`group h-10 [&>td]:border-line [&>td]:border-b ${
        isSelected || isOpen ? 'bg-accent-tint' : 'hover:bg-hover'
      } -outline-offset-2 forced-colors:aria-selected:outline`}
    >
      <LeadCells
        configId={configId}
        name={name}
        isSelected={isSelected}
        tabIndex={tabIndex}
        icon={QrCode}
        onToggle={onToggle}
        onOpen={onOpen}
      />
      <td className="px-3">
        <button
          type="button"
          tabIndex={tabIndex}
          title={remark}
          onClick={() => onOpen(configId)}
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
      <td className="pr-4 pl-0">
        {near.isNear && <RowActions configId={configId} state={state} tabIndex={tabIndex} />}
      </td>
    </tr>
  )
}, looksTheSame)
