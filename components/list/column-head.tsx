'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'

interface ColumnHeadProps {
  children: ReactNode
  className?: string
}

export const ColumnHead = ({ children, className = '' }: ColumnHeadProps) => (
  <th scope="col" className={`px-3 text-left font-normal text-meta text-text-3 ${className}`}>
    {children}
  </th>
)

interface SortHeadProps extends ColumnHeadProps {
  sorted: 'asc' | 'desc' | undefined
  onSort: (order: 'asc' | 'desc') => void
}

/** A head that sorts; only these react to the pointer. */
export const SortHead = ({ children, className = '', sorted, onSort }: SortHeadProps) => {
  const Arrow = sorted === 'asc' ? ArrowUp : ArrowDown
  const ariaSort = sorted === undefined ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'
  return (
    <th scope="col" aria-sort={ariaSort} className={`px-3 text-left font-normal text-meta ${className}`}>
      <button
        type="button"
        onClick={() => onSort(sorted === 'desc' ? 'asc' : 'desc')}
        className={`-mx-1 flex h-7 items-center gap-1 rounded-chip px-1 hover:bg-fill ${sorted ? 'text-text' : 'text-text-3'}`}
      >
        {children}
        {sorted && <Arrow aria-hidden size={14} />}
      </button>
    </th>
  )
}
