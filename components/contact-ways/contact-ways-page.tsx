'use client'

import { useQuery } from '@tanstack/react-query'
import { Info } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ListBar } from '@/components/list/list-bar'
import { ListPage } from '@/components/list/list-page'
import { useListLook } from '@/components/list/use-list-look'
import { useContactWayState } from '@/components/list/use-list-state'
import { useDeskUser } from '@/components/shell/desk-user'
import { type ContactWaySearch, contactWaysQuery, toFilters } from '@/lib/client/list-queries'
import { useSelection } from '@/lib/client/selection'
import { DAY_MS, dayOf } from '@/lib/core/calendar'
import { DEFAULT_RANGE_DAYS } from '@/lib/core/contact-way/range'
import type { ListLook } from '@/lib/core/list-look'
import { ContactWayList } from './contact-way-list'
import { DetailProgress } from './detail-progress'
import { useContactWayColumns } from './use-contact-way-columns'
import { useContactWayFilters } from './use-contact-way-filters'

/** WeCom's own default, made visible: without a range in the address, the last 90 days. */
const defaultFrom = () => dayOf(Date.now() - (DEFAULT_RANGE_DAYS - 1) * DAY_MS)

const nothing: Partial<ContactWaySearch> = {
  q: '',
  type: '',
  scene: '',
  user: '',
  department: null,
  madeHere: '',
  madeBy: '',
  missing: '',
  from: '',
  to: '',
}

/** `/contact-ways`: contact ways in WeCom by time, their details filled in while one reads. */
export const ContactWaysPage = ({ look: first }: { look: ListLook }) => {
  const t = useTranslations('contactWays')
  const { search, view: wanted, setState, change, typed } = useContactWayState()
  const asked = search.from === '' && search.to === '' ? { ...search, from: defaultFrom() } : search
  const page = useQuery(contactWaysQuery(asked))
  const selection = useSelection(`${useDeskUser().id}:contact-ways`)
  const columns = useContactWayColumns()
  const filters = useContactWayFilters(asked, asked !== search, change)
  const { look, change: changeLook } = useListLook('contact-ways', first)
  const view = wanted ?? look.view

  return (
    <ListPage
      list="contact-ways"
      words="contactWays"
      page={page.data}
      selection={selection}
      filters={toFilters(asked)}
      ids={(page.data?.items ?? []).map(({ config_id }) => config_id)}
      note={
        <>
          <Info aria-hidden size={14} className="mr-1.5 inline-block align-[-2px]" />
          {t('note')}
        </>
      }
      onPage={(next) => void setState({ page: next })}
      onPageSize={(pageSize) => void setState({ pageSize, page: null })}
    >
      <ListBar
        list="contact-ways"
        search={asked}
        filters={filters}
        columns={columns}
        look={look}
        onLook={changeLook}
        view={view}
        onView={(next) => {
          changeLook({ view: next })
          void setState({ view: next })
        }}
        typed={typed}
        onChange={change}
      />
      <DetailProgress />
      <ContactWayList
        page={page}
        search={search}
        isFiltered={search.q !== '' || filters.some(({ chosen, onClear }) => chosen !== undefined && onClear)}
        columns={columns}
        look={look}
        onLook={changeLook}
        view={view}
        selection={selection}
        onSort={(sort, order) => change({ sort, order })}
        onClear={() => change(nothing)}
        onFirst={() => void setState({ page: null })}
      />
    </ListPage>
  )
}
