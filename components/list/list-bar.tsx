'use client'

import type { ListName } from '@/lib/core/list-look'
import { ColumnMenu } from './column-menu'
import { FilterButton } from './filter-button'
import { FilterGroup } from './filter-group'
import type { ColumnMenuProps } from './list-columns'
import type { ListFilter } from './list-filter'
import { MoreFilters } from './more-filters'
import { SearchBox } from './search-box'
import { SortMenu } from './sort-menu'
import type { Typed } from './use-typed'
import { ViewMenu } from './view-menu'
import { ViewSwitch, type ViewSwitchProps } from './view-switch'

interface ListBarProps<Sort extends string> extends ColumnMenuProps<Sort>, ViewSwitchProps {
  list: ListName
  search: { sort: Sort; order: 'asc' | 'desc' }
  filters: readonly ListFilter[]
  typed: Typed
  onChange: (change: { sort?: Sort; order?: 'asc' | 'desc' }) => void
}

/** What the list is narrowed by at the left, how it is shown at the right. */
export const ListBar = <Sort extends string>(bar: ListBarProps<Sort>) => {
  const { list, search, filters, typed, onChange, view, onView, ...menu } = bar
  return (
    <div className="@container shrink-0 border-line border-b">
      <div className="flex flex-wrap items-center gap-2 px-4 pb-3 tablet:px-6">
        <SearchBox {...typed} />
        <FilterGroup>
          {filters
            .filter(({ chosen, isCommon }) => isCommon || chosen !== undefined)
            .map(({ id, name, chosen, onClear, choices }) => (
              <FilterButton key={id} name={name} chosen={chosen} onClear={onClear}>
                {choices}
              </FilterButton>
            ))}
          <MoreFilters filters={filters.filter(({ isCommon }) => !isCommon)} />
        </FilterGroup>
        <ViewMenu list={list} view={view} />
        <div className="ml-auto flex items-center gap-1">
          <SortMenu
            columns={menu.columns}
            sort={search.sort}
            order={search.order}
            onSort={(sort, order) => onChange({ sort, order })}
          />
          {view === 'table' && (
            <span className="max-tablet:hidden">
              <ColumnMenu {...menu} />
            </span>
          )}
          <ViewSwitch view={view} onView={onView} />
        </div>
      </div>
    </div>
  )
}
