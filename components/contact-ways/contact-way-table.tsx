'use client'

import { useTranslations } from 'next-intl'
import { ColumnHead, SortHead } from '@/components/list/column-head'
import { LeadHeads } from '@/components/list/lead-cells'
import { RowSkeletons } from '@/components/list/row-skeleton'
import type { useRowKeys } from '@/components/list/use-row-keys'
import type { Selection } from '@/components/list/use-selection'
import type { ContactWaySearch } from '@/lib/client/list-queries'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { ContactWayRow } from './contact-way-row'

interface ContactWayTableProps {
  items: ContactWay[]
  total: number | undefined
  isLoading: boolean
  search: ContactWaySearch
  selection: Selection
  rowProps: ReturnType<typeof useRowKeys>
  onSort: (sort: ContactWaySearch['sort'], order: ContactWaySearch['order']) => void
}

const COLUMNS = 8
const toChosen = ({ config_id, state }: ContactWay) => ({ configId: config_id, state: state ?? '' })

export const ContactWayTable = (props: ContactWayTableProps) => {
  const { items, total, isLoading, search, selection, rowProps, onSort } = props
  const t = useTranslations('contactWays')
  const tRow = useTranslations('list.row')
  const sorted = (sort: ContactWaySearch['sort']) => (search.sort === sort ? search.order : undefined)

  return (
    <table className="w-full table-fixed border-separate border-spacing-0" aria-rowcount={total ?? -1}>
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="sticky top-0 z-10 bg-subtle [&_th]:h-9 [&_th]:border-line [&_th]:border-b">
        <tr>
          <LeadHeads items={items.map(toChosen)} selection={selection} codes={t('column.name')} />
          <SortHead sorted={sorted('remark')} onSort={(order) => onSort('remark', order)}>
            {t('column.name')}
          </SortHead>
          <ColumnHead className="w-28">{t('column.type')}</ColumnHead>
          <ColumnHead className="w-[22%]">{t('column.receiver')}</ColumnHead>
          <ColumnHead className="w-48 @max-[1000px]:hidden">{t('column.state')}</ColumnHead>
          <SortHead
            className="w-34"
            sorted={sorted('createdAt')}
            onSort={(order) => onSort('createdAt', order)}
          >
            {t('column.created')}
          </SortHead>
          <th scope="col" className="w-24">
            <span className="sr-only">{tRow('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody data-rows>
        {isLoading && <RowSkeletons columns={COLUMNS} />}
        {items.map((item, index) => (
          <ContactWayRow
            key={item.config_id}
            item={item}
            isSelected={selection.has(item.config_id)}
            onToggle={() => selection.toggle(toChosen(item))}
            rowProps={rowProps(index, items.length)}
            rowNumber={(search.page - 1) * search.pageSize + index + 2}
          />
        ))}
      </tbody>
    </table>
  )
}
