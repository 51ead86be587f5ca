'use client'

import { ArrowUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import {
  Menu,
  MenuContent,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu'
import type { ListColumn } from './list-columns'

interface SortMenuProps<Sort extends string> {
  columns: readonly ListColumn<Sort>[]
  sort: Sort
  order: 'asc' | 'desc'
  onSort: (sort: Sort, order: 'asc' | 'desc') => void
}

/** What the list is sorted by and in which direction, also by columns that are not in the table now. */
export const SortMenu = <Sort extends string>({ columns, sort, order, onSort }: SortMenuProps<Sort>) => {
  const t = useTranslations('list.sort')
  const sortable = columns.filter((column) => column.sort !== undefined)
  const current = sortable.find((column) => column.sort === sort)
  const isTime = current?.isTime ?? false
  const direction = (way: 'asc' | 'desc') => t(isTime ? `time.${way}` : `text.${way}`)
  const words = isTime ? direction(order) : t('by', { name: current?.title ?? '', way: direction(order) })
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" icon={ArrowUpDown} aria-label={`${t('name')}: ${words}`}>
          <span className="@max-[900px]:hidden max-wide:hidden">{words}</span>
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuRadioGroup
          aria-label={t('column')}
          value={sort}
          onValueChange={(next) => {
            const column = sortable.find((one) => one.sort === next)
            if (column?.sort) onSort(column.sort, column.isTime ? 'desc' : 'asc')
          }}
        >
          {sortable.map((column) => (
            <MenuRadioItem key={column.id} value={column.sort ?? ''}>
              {column.title}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuRadioGroup
          aria-label={t('direction')}
          value={order}
          onValueChange={(next) => onSort(sort, next === 'asc' ? 'asc' : 'desc')}
        >
          <MenuRadioItem value="desc">{direction('desc')}</MenuRadioItem>
          <MenuRadioItem value="asc">{direction('asc')}</MenuRadioItem>
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  )
}
