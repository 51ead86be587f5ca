'use client'

import { ColumnMenu } from '@/components/list/column-menu'
import { DateFilter } from '@/components/list/date-filter'
import { FilterGroup } from '@/components/list/filter-group'
import type { ColumnMenuProps } from '@/components/list/list-columns'
import { SearchBox } from '@/components/list/search-box'
import { SortMenu } from '@/components/list/sort-menu'
import { ViewSwitch, type ViewSwitchProps } from '@/components/list/view-switch'
import type { ChannelSearch } from '@/lib/client/list-queries'
import { TagFilter } from './tag-filter'

interface ChannelBarProps extends ColumnMenuProps<ChannelSearch['sort']>, ViewSwitchProps {
  search: ChannelSearch
  onChange: (change: Partial<ChannelSearch>) => void
}

export const ChannelBar = ({ search, onChange, view, onView, ...menu }: ChannelBarProps) => (
  <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 pb-3 tablet:h-12 tablet:flex-nowrap tablet:px-6">
    <SearchBox value={search.q} onChange={(q) => onChange({ q })} />
    <FilterGroup>
      <TagFilter chosen={search.tag} onChange={(tag) => onChange({ tag })} />
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
