'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { lazy } from 'react'
import type { ListColumn } from '@/components/list/list-columns'
import { ListView } from '@/components/list/list-view'
import { NoRows } from '@/components/list/no-rows'
import type { ChangeLook } from '@/components/list/use-list-look'
import type { ContactWaySearch } from '@/lib/client/list-queries'
import type { Selection } from '@/lib/client/selection'
import { useBreakpoint } from '@/lib/client/use-breakpoint'
import type { ContactWayPage } from '@/lib/core/contact-way/query'
import type { ListLook, ListView as ListViewName } from '@/lib/core/list-look'

const ContactWayTable = lazy(() =>
  import('./contact-way-table').then((view) => ({ default: view.ContactWayTable })),
)
const ContactWayGallery = lazy(() =>
  import('./contact-way-gallery').then((view) => ({ default: view.ContactWayGallery })),
)
const ContactWayEntries = lazy(() =>
  import('./contact-way-entries').then((view) => ({ default: view.ContactWayEntries })),
)

interface ContactWayListProps {
  view: ListViewName
  isFiltered: boolean
  page: UseQueryResult<ContactWayPage>
  search: ContactWaySearch
  columns: readonly ListColumn<ContactWaySearch['sort']>[]
  look: ListLook
  onLook: ChangeLook
  selection: Selection
  onSort: (sort: ContactWaySearch['sort'], order: ContactWaySearch['order']) => void
  onClear: () => void
  onFirst: () => void
}

/** The contact ways as codes to look at, as rows of a table, or as entries on phones. */
export const ContactWayList = (props: ContactWayListProps) => {
  const { page, search, selection, onClear, onFirst } = props
  const router = useRouter()
  const isPhone = useBreakpoint('phone')
  const open = (configId: string) => router.push(`/contact-ways/${encodeURIComponent(configId)}`)
  return (
    <ListView
      list="contact-ways"
      page={page}
      idOf={({ config_id }) => config_id}
      selection={selection}
      resetKey={JSON.stringify(search)}
      none={
        <NoRows
          words="contactWays"
          total={page.data?.total ?? 0}
          query={search.q}
          isFiltered={props.isFiltered}
          onClear={onClear}
          onFirst={onFirst}
        />
      }
      onPeek={open}
      onOpen={open}
    >
      {(rows) =>
        props.view === 'gallery' ? (
          <ContactWayGallery {...rows} />
        ) : isPhone ? (
          <ContactWayEntries {...rows} />
        ) : (
          <ContactWayTable
            {...rows}
            columns={props.columns}
            look={props.look}
            onLook={props.onLook}
            search={search}
            onSort={props.onSort}
          />
        )
      }
    </ListView>
  )
}
