'use client'

import { AppWindow, QrCode } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { LeadCells } from '@/components/list/lead-cells'
import { RowActions } from '@/components/list/row-actions'
import { useNear } from '@/components/list/use-near'
import type { useRowKeys } from '@/components/list/use-row-keys'
import { Skeleton } from '@/components/ui/skeleton'
import { Time } from '@/components/ui/time'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { Kind } from './kind'
import { Receiver } from './receiver'

interface ContactWayRowProps {
  item: ContactWay
  isSelected: boolean
  onToggle: () => void
  rowProps: ReturnType<ReturnType<typeof useRowKeys>>
  rowNumber: number
}

/** Handlers change with every render, but a row's own do the same as long as the rest of its props is the same. */
const looksTheSame = (before: ContactWayRowProps, after: ContactWayRowProps) =>
  before.item === after.item &&
  before.isSelected === after.isSelected &&
  before.rowProps.tabIndex === after.rowProps.tabIndex &&
  before.rowNumber === after.rowNumber

export const ContactWayRow = memo((props: ContactWayRowProps) => {
  const { item, isSelected, onToggle, rowProps, rowNumber } = props
  const t = useTranslations('list')
  const router = useRouter()
  const name = item.remark?.trim() || (item.fetchedAt === null ? item.config_id : t('row.unnamed'))
  const path = `/contact-ways/${encodeURIComponent(item.config_id)}`
  const tabIndex = rowProps.tabIndex === 0 ? 0 : -1
  const near = useNear(rowProps.onFocus)
  const isMiniProgram = item.scene === 1
  return (
    <tr
      {...rowProps}
      {...near.watch}
      aria-rowindex={rowNumber}
      aria-selected={isSelected}
      className={`group h-10 [&>td]:border-line [&>td]:border-b ${
        isSelected ? 'bg-accent-tint' : 'hover:bg-hover'
      } -outline-offset-2 forced-colors:aria-selected:outline`}
    >
      <LeadCells
        configId={item.config_id}
        name={name}
        isSelected={isSelected}
        tabIndex={tabIndex}
        icon={isMiniProgram ? AppWindow : QrCode}
        onToggle={onToggle}
        onOpen={() => router.push(path)}
      />
      <td className="px-3">
        <Link
          href={path}
          prefetch={false}
          tabIndex={tabIndex}
          title={name}
          className={`block truncate rounded-chip text-body ${
            item.fetchedAt === null
              ? 'font-mono text-text-3'
              : item.remark?.trim()
                ? 'text-text'
                : 'text-text-3'
          }`}
        >
          <bdi>{name}</bdi>
        </Link>
      </td>
      <td className="px-3">
        <Kind item={item} />
      </td>
      <td className="px-3">
        {item.fetchedAt === null ? <Skeleton className="h-3 w-24" /> : <Receiver item={item} />}
      </td>
      <td className="@max-[1000px]:hidden px-3">
        <span className="block truncate font-mono text-text-2" title={item.state}>
          {item.state}
        </span>
      </td>
      <td className="whitespace-nowrap px-3 text-small text-text-2">
        <Time value={item.createdAt} precision={item.createdPrecision ?? 'moment'} />
      </td>
      <td className="pr-4 pl-0">
        {near.isNear && (
          <RowActions
            configId={item.config_id}
            state={item.state ?? ''}
            tabIndex={tabIndex}
            hasPicture={!isMiniProgram}
          />
        )}
      </td>
    </tr>
  )
}, looksTheSame)
