'use client'

import { QrCode } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { useRowKeys } from '@/components/list/use-row-keys'
import { TagChips } from '@/components/ui/chip'
import { Time } from '@/components/ui/time'
import type { Channel } from '@/lib/core/channel/schema'

interface ChannelEntryProps {
  channel: Channel
  activeTags: string[]
  onOpen: (configId: string) => void
  rowProps: ReturnType<ReturnType<typeof useRowKeys>>
}

/** One channel on a phone; the whole entry is the target. */
export const ChannelEntry = ({ channel, activeTags, onOpen, rowProps }: ChannelEntryProps) => {
  const t = useTranslations('list.row')
  const { configId, remark, createDate, tags } = channel
  const name = remark.trim() || t('unnamed')
  return (
    <li className="relative flex h-[81px] items-center gap-4 border-line border-b px-4">
      <span
        aria-hidden
        className="grid size-14 shrink-0 place-items-center rounded-card border border-line bg-paper text-ink"
      >
        <QrCode size={28} strokeWidth={1.5} />
      </span>
      <div className="grid min-w-0 flex-1 gap-1">
        <button
          type="button"
          {...rowProps}
          onClick={() => onOpen(configId)}
          className="truncate text-left text-section after:absolute after:inset-0"
        >
          <bdi>{name}</bdi>
        </button>
        <TagChips tags={tags} activeIds={activeTags} max={3} />
      </div>
      <span className="shrink-0 self-start pt-5 text-small text-text-3">
        <Time value={createDate} />
      </span>
    </li>
  )
}
