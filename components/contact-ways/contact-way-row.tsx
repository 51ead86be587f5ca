'use client'

import { AppWindow } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CodeGlyph } from '@/components/list/code-glyph'
import { ListRow } from '@/components/list/list-row'
import type { RowState } from '@/components/list/use-rows'
import { Skeleton } from '@/components/ui/skeleton'
import { Time } from '@/components/ui/time'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { Kind } from './kind'
import { Receiver } from './receiver'

interface ContactWayRowProps extends RowState {
  item: ContactWay
}

const nameClass = ({ fetchedAt, remark }: ContactWay) => {
  if (fetchedAt === null) return 'font-mono text-text-3'
  return remark?.trim() ? 'text-text' : 'text-text-3'
}

export const ContactWayRow = memo(({ item, ...row }: ContactWayRowProps) => {
  const t = useTranslations('list.row')
  const name = item.remark?.trim() || (item.fetchedAt === null ? item.config_id : t('unnamed'))
  const isMiniProgram = item.scene === 1
  return (
    <ListRow
      {...row}
      configId={item.config_id}
      name={name}
      state={item.state ?? ''}
      icon={isMiniProgram ? AppWindow : CodeGlyph}
      hasPicture={!isMiniProgram}
    >
      <td className="px-3">
        <Link
          href={`/contact-ways/${encodeURIComponent(item.config_id)}`}
          prefetch={false}
          tabIndex={row.isActive ? 0 : -1}
          title={name}
          className={`block truncate rounded-chip text-body ${nameClass(item)}`}
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
    </ListRow>
  )
})
