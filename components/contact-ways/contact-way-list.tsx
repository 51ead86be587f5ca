'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ColumnHead, SortHead } from '@/components/list/column-head'
import { ListView } from '@/components/list/list-view'
import { NoRows } from '@/components/list/no-rows'
import type { Selection } from '@/components/list/use-selection'
import type { ContactWaySearch } from '@/lib/client/list-queries'
import type { ContactWayPage } from '@/lib/core/contact-way/query'
import { ContactWayEntry } from './contact-way-entry'
import { ContactWayRow } from './contact-way-row'

interface ContactWayListProps {
  page: UseQueryResult<ContactWayPage>
  search: ContactWaySearch
  selection: Selection
  onSort: (sort: ContactWaySearch['sort'], order: ContactWaySearch['order']) => void
  onClear: () => void
  onFirst: () => void
}

/** The contact ways as rows of a table, or as entries on phones. */
export const ContactWayList = (props: ContactWayListProps) => {
  const { page, search, selection, onSort, onClear, onFirst } = props
  const t = useTranslations('contactWays')
  const router = useRouter()
  const sorted = (sort: ContactWaySearch['sort']) => (search.sort === sort ? search.order : undefined)
  const open = (configId: string) => router.push(`/contact-ways/${encodeURIComponent(configId)}`)

  return (
    <ListView
      page={page}
      toChosen={({ config_id, state }) => ({ configId: config_id, state: state ?? '' })}
      selection={selection}
      resetKey={JSON.stringify(search)}
      caption={t('caption')}
      codes={t('column.name')}
      columnCount={8}
      heads={
        <>
          <SortHead sorted={sorted('remark')} onSort={(order) => onSort('remark', order)}>
            {t('column.name')}
          </SortHead>
          <ColumnHead className="w-28 @max-[760px]:w-22">{t('column.type')}</ColumnHead>
          <ColumnHead className="w-[22%] @max-[760px]:w-[17%]">{t('column.receiver')}</ColumnHead>
          <ColumnHead className="w-48 @max-[1000px]:hidden">{t('column.state')}</ColumnHead>
          <SortHead
            className="w-34 @max-[760px]:w-28"
            sorted={sorted('createdAt')}
            onSort={(order) => onSort('createdAt', order)}
          >
            {t('column.created')}
          </SortHead>
        </>
      }
      row={(item, row) => <ContactWayRow item={item} {...row} />}
      entry={(item, row) => <ContactWayEntry item={item} {...row} />}
      none={
        <NoRows
          words="contactWays"
          total={page.data?.total ?? 0}
          query={search.q}
          isFiltered={search.q !== '' || search.type !== '' || search.scene !== '' || search.user !== ''}
          onClear={onClear}
          onFirst={onFirst}
        />
      }
      onPeek={open}
      onOpen={open}
    />
  )
}
