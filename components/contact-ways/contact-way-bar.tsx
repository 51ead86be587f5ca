'use client'

import { useTranslations } from 'next-intl'
import { ColumnMenu } from '@/components/list/column-menu'
import { DateFilter } from '@/components/list/date-filter'
import { FilterGroup } from '@/components/list/filter-group'
import type { ColumnMenuProps } from '@/components/list/list-columns'
import { SearchBox } from '@/components/list/search-box'
import { SortMenu } from '@/components/list/sort-menu'
import { ViewSwitch, type ViewSwitchProps } from '@/components/list/view-switch'
import type { ContactWaySearch } from '@/lib/client/list-queries'
import { ChoiceFilter } from './choice-filter'
import { UserFilter } from './user-filter'

type Change = Partial<Omit<ContactWaySearch, 'type' | 'scene'>> & { type?: Choice; scene?: Choice }
type Choice = '' | '1' | '2'

interface ContactWayBarProps extends ColumnMenuProps<ContactWaySearch['sort']>, ViewSwitchProps {
  search: Omit<ContactWaySearch, 'type' | 'scene'> & { type: Choice; scene: Choice }
  onChange: (change: Change) => void
}

export const ContactWayBar = ({ search, onChange, view, onView, ...menu }: ContactWayBarProps) => {
  const t = useTranslations('contactWays.filter')
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 pb-3 tablet:px-6 rail:h-12 rail:flex-nowrap">
      <SearchBox value={search.q} onChange={(q) => onChange({ q })} />
      <FilterGroup>
        <ChoiceFilter
          name={t('type')}
          any={t('any')}
          value={search.type}
          items={[
            { value: '1', label: t('single') },
            { value: '2', label: t('multiple') },
          ]}
          onChange={(type) => onChange({ type })}
        />
        <ChoiceFilter
          name={t('scene')}
          any={t('any')}
          value={search.scene}
          items={[
            { value: '2', label: t('qrCode') },
            { value: '1', label: t('miniprogram') },
          ]}
          onChange={(scene) => onChange({ scene })}
        />
        <UserFilter value={search.user} onChange={(user) => onChange({ user })} />
        <DateFilter from={search.from} to={search.to} onChange={onChange} />
      </FilterGroup>
      <div className="ml-auto flex items-center gap-1">
        <SortMenu
          columns={menu.columns}
          sort={search.sort}
          order={search.order}
          onSort={(sort, order) => onChange({ sort, order })}
        />
        {view === 'table' && <ColumnMenu {...menu} />}
        <ViewSwitch view={view} onView={onView} />
      </div>
    </div>
  )
}
