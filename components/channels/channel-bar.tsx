'use client'

import { ColumnMenu } from '@/components/list/column-menu'
import { DateFilter } from '@/components/list/date-filter'
import type { ColumnMenuProps } from '@/components/list/list-columns'
import { SearchBox } from '@/components/list/search-box'
import { SortMenu, type SortWords, sortWords } from '@/components/list/sort-menu'
import { ViewSwitch, type ViewSwitchProps } from '@/components/list/view-switch'
import type { ChannelSearch } from '@/lib/client/list-queries'
import { TagFilter } from './tag-filter'

const sortOf: Record<SortWords, Pick<ChannelSearch, 'sort' | 'order'>> = {
  newest: { sort: 'createDate', order: 'desc' },
  oldest: { sort: 'createDate', order: 'asc' },
  nameAscending: { sort: 'remark', order: 'asc' },
  nameDescending: { sort: 'remark', order: 'desc' },
}

interface ChannelBarProps extends ColumnMenuProps, ViewSwitchProps {
  search: ChannelSearch
  onChange: (change: Partial<ChannelSearch>) => void
}

export const ChannelBar = ({ search, onChange, view, onView, ...menu }: ChannelBarProps) => (
  <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 pb-3 tablet:h-12 tablet:flex-nowrap tablet:px-6">
    <SearchBox value={search.q} onChange={(q) => onChange({ q })} />
    <TagFilter chosen={search.tag} onChange={(tag) => onChange({ tag })} />
    <DateFilter from={search.from} to={search.to} onChange={onChange} />
    <div className="ml-auto flex items-center gap-1">
      <SortMenu value={sortWords(search.sort, search.order)} onChange={(words) => onChange(sortOf[words])} />
      {view === 'table' && <ColumnMenu {...menu} />}
      <ViewSwitch view={view} onView={onView} />
    </div>
  </div>
)
