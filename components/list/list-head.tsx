'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ListColumn } from './list-columns'
import { WidthHandle } from './width-handle'

interface ListHeadProps<Sort extends string> {
  column: ListColumn<Sort>
  narrow: string | undefined
  /** In px, when it was chosen. */
  width: number | undefined
  sorted: 'asc' | 'desc' | undefined
  onSort: (sort: Sort, order: 'asc' | 'desc') => void
  /** Undefined for its usual width. */
  onWidth: (width: number | undefined) => void
}

/** The head of a column: sorts by it where the desk can, and draws it wider or narrower at its edge. */
export const ListHead = <Sort extends string>(props: ListHeadProps<Sort>) => {
  const { column, narrow = '', width, sorted, onSort, onWidth } = props
  const { title, sort, minWidth } = column
  const next = sorted === undefined ? (column.isTime ? 'desc' : 'asc') : sorted === 'desc' ? 'asc' : 'desc'
  const Arrow = sorted === 'asc' ? ArrowUp : ArrowDown
  const ariaSort = sorted === undefined ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'
  return (
    <th
      scope="col"
      data-column={column.id}
      {...(sort && { 'aria-sort': ariaSort })}
      style={{ width }}
      className={`relative px-3 text-left font-normal text-meta text-text-3 ${narrow} ${width === undefined ? (column.width ?? '') : ''}`}
    >
      {sort ? (
        <button
          type="button"
          title={title}
          onClick={() => onSort(sort, next)}
          className={`-mx-1 flex h-7 max-w-full items-center gap-1 rounded-chip px-1 hover:bg-fill ${sorted ? 'text-text' : ''}`}
        >
          <span className="truncate">{title}</span>
          {sorted && <Arrow aria-hidden size={14} className="shrink-0" />}
        </button>
      ) : (
        <span className="block truncate" title={title}>
          {title}
        </span>
      )}
      <WidthHandle minWidth={minWidth} onWidth={onWidth} />
    </th>
  )
}
