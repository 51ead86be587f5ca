'use client'

import { AppWindow } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CodeGlyph } from '@/components/list/code-glyph'
import { ENTRY_OPENER, ListEntry } from '@/components/list/list-entry'
import { MissingMark } from '@/components/list/missing-mark'
import { rowKeys } from '@/components/list/row-keys'
import type { RowState } from '@/components/list/use-rows'
import { Time } from '@/components/ui/time'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { Kind } from './kind'
import { nameOf } from './name-of'

interface ContactWayEntryProps extends RowState {
  item: ContactWay
}

/** One contact way on a phone. */
export const ContactWayEntry = ({ item, ...row }: ContactWayEntryProps) => {
  const t = useTranslations('list.row')
  return (
    <ListEntry
      icon={item.scene === 1 ? AppWindow : CodeGlyph}
      date={<Time value={item.createdAt} precision={item.createdPrecision ?? 'moment'} />}
    >
      <Link
        {...rowKeys(row)}
        href={`/contact-ways/${encodeURIComponent(item.config_id)}`}
        prefetch={false}
        className={ENTRY_OPENER}
      >
        <bdi>{nameOf(item, t('unnamed'))}</bdi>
      </Link>
      {item.missingSince ? <MissingMark since={item.missingSince} /> : <Kind item={item} />}
    </ListEntry>
  )
}
