'use client'

import { AppWindow, QrCode } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { useRowKeys } from '@/components/list/use-row-keys'
import { Time } from '@/components/ui/time'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { Kind } from './kind'

interface ContactWayEntryProps {
  item: ContactWay
  rowProps: ReturnType<ReturnType<typeof useRowKeys>>
}

/** One contact way on a phone; the whole entry is the target. */
export const ContactWayEntry = ({ item, rowProps }: ContactWayEntryProps) => {
  const t = useTranslations('list.row')
  const name = item.remark?.trim() || (item.fetchedAt === null ? item.config_id : t('unnamed'))
  const Icon = item.scene === 1 ? AppWindow : QrCode
  return (
    <li className="relative flex h-[81px] items-center gap-4 border-line border-b px-4">
      <span
        aria-hidden
        className="grid size-14 shrink-0 place-items-center rounded-card border border-line bg-paper text-ink"
      >
        <Icon size={28} strokeWidth={1.5} />
      </span>
      <div className="grid min-w-0 flex-1 gap-1">
        <Link
          {...rowProps}
          href={`/contact-ways/${encodeURIComponent(item.config_id)}`}
          prefetch={false}
          className="truncate text-section after:absolute after:inset-0"
        >
          <bdi>{name}</bdi>
        </Link>
        <Kind item={item} />
      </div>
      <span className="shrink-0 self-start pt-5 text-small text-text-3">
        <Time value={item.createdAt} precision={item.createdPrecision ?? 'moment'} />
      </span>
    </li>
  )
}
