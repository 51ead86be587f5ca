'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { IdCell } from '@/components/list/cells'
import type { ListColumn } from '@/components/list/list-columns'
import { useRow } from '@/components/list/list-row'
import { ListTable } from '@/components/list/list-table'
import { WithMark } from '@/components/list/missing-mark'
import type { RowsProps } from '@/components/list/rows-props'
import type { ChangeLook } from '@/components/list/use-list-look'
import { Skeleton } from '@/components/ui/skeleton'
import { Time } from '@/components/ui/time'
import type { ContactWaySearch } from '@/lib/client/list-queries'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import type { ListLook } from '@/lib/core/list-look'
import { contactWayFace } from './contact-way-face'
import { Kind } from './kind'
import { nameOf } from './name-of'
import { Receiver } from './receiver'

const nameClass = ({ fetchedAt, remark }: ContactWay) => {
  if (fetchedAt === null) return 'font-mono text-text-3'
  return remark?.trim() ? 'text-text' : 'text-text-3'
}

const NameCell = ({ item }: { item: ContactWay }) => {
  const t = useTranslations('list.row')
  const { isActive } = useRow()
  const name = nameOf(item, t('unnamed'))
  return (
    <Link
      href={`/contact-ways/${encodeURIComponent(item.config_id)}`}
      prefetch={false}
      tabIndex={isActive ? 0 : -1}
      title={name}
      className={`block min-w-0 truncate rounded-chip text-body ${nameClass(item)}`}
    >
      <bdi>{name}</bdi>
    </Link>
  )
}

const cells = {
  name: (item: ContactWay) => (
    <WithMark missingSince={item.missingSince}>
      <NameCell item={item} />
    </WithMark>
  ),
  type: (item: ContactWay) => <Kind item={item} />,
  receiver: (item: ContactWay) =>
    item.fetchedAt === null ? <Skeleton className="h-3 w-24" /> : <Receiver item={item} />,
  state: ({ state }: ContactWay) => <IdCell value={state} />,
  configId: ({ config_id }: ContactWay) => <IdCell value={config_id} faint />,
  createdBy: ({ createdBy }: ContactWay) => (
    <span className="block truncate text-small text-text-2" title={createdBy ?? undefined}>
      {createdBy}
    </span>
  ),
  created: ({ createdAt, createdPrecision }: ContactWay) => (
    <Time
      value={createdAt}
      precision={createdPrecision ?? 'moment'}
      className="whitespace-nowrap text-small text-text-2"
    />
  ),
}

interface ContactWayTableProps extends RowsProps<ContactWay> {
  columns: readonly ListColumn<ContactWaySearch['sort']>[]
  look: ListLook
  onLook: ChangeLook
  search: ContactWaySearch
  onSort: (sort: ContactWaySearch['sort'], order: ContactWaySearch['order']) => void
}

/** The contact ways as rows of a table. */
export const ContactWayTable = ({ search, ...table }: ContactWayTableProps) => {
  const t = useTranslations('contactWays')
  return (
    <ListTable
      {...table}
      cells={cells}
      faceOf={contactWayFace}
      caption={t('caption')}
      codes={t('column.name')}
      sort={search.sort}
      order={search.order}
    />
  )
}
