'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowRight, ChevronDown, ChevronUp } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CodePanel } from '@/components/code/code-panel'
import { IconButton } from '@/components/ui/button'
import { TagChips } from '@/components/ui/chip'
import { CopyValue } from '@/components/ui/copy'
import { SidePanel } from '@/components/ui/dialog'
import { ErrorState } from '@/components/ui/error-state'
import { Fact, Facts } from '@/components/ui/facts'
import { Time } from '@/components/ui/time'
import { contactWayQuery } from '@/lib/client/code-queries'
import type { Channel } from '@/lib/core/channel/schema'
import { shownText } from '@/lib/core/shown-text'

interface ChannelPanelProps {
  configId: string
  /** Undefined when the address names a channel that is not on this page of the list. */
  channel: Channel | undefined
  onClose: () => void
  onStep: (step: -1 | 1) => void
}

/** The code of one channel, got through its config id, beside the list. */
export const ChannelPanel = ({ configId, channel, onClose, onStep }: ChannelPanelProps) => {
  const t = useTranslations('channels')
  const tRow = useTranslations('list.row')
  const { data, error, refetch } = useQuery(contactWayQuery(configId))
  const title = shownText(channel?.remark ?? data?.remark ?? '').trim() || tRow('unnamed')
  const state = channel?.state ?? data?.state ?? ''
  return (
    <SidePanel
      open
      title={title}
      onClose={onClose}
      footer={
        <div className="flex w-full items-center justify-between">
          <span className="flex items-center gap-1">
            <IconButton icon={ChevronUp} label={t('panel.previous')} size="row" onClick={() => onStep(-1)} />
            <IconButton icon={ChevronDown} label={t('panel.next')} size="row" onClick={() => onStep(1)} />
          </span>
          <Link
            href={`/contact-ways/${encodeURIComponent(configId)}`}
            prefetch={false}
            className="flex items-center gap-1.5 rounded-chip text-accent-text text-body hover:underline"
          >
            {t('panel.openPage')}
            <ArrowRight aria-hidden size={16} />
          </Link>
        </div>
      }
    >
      <div className="grid gap-5">
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <CodePanel key={configId} configId={configId} remark={title} compact />
        )}
        <div className="border-line border-t pt-4">
          <Facts>
            {channel && (
              <Fact label={t('column.tags')}>
                {channel.tags.length > 0 ? (
                  <TagChips tags={channel.tags} max={99} wrap />
                ) : (
                  <span className="text-text-3">{t('panel.untagged')}</span>
                )}
              </Fact>
            )}
            <Fact label={t('column.state')}>
              <CopyValue value={state} label={t('column.state')} mono truncate />
            </Fact>
            <Fact label={t('column.configId')}>
              <CopyValue value={configId} label={t('column.configId')} mono truncate />
            </Fact>
            {channel && (
              <Fact label={t('column.created')}>
                {channel.createDate ? <Time value={channel.createDate} /> : t('panel.noDate')}
              </Fact>
            )}
          </Facts>
        </div>
      </div>
    </SidePanel>
  )
}
