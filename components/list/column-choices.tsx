'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { usualLook } from '@/lib/core/list-look'
import {
  type ColumnMenuProps,
  isShown,
  type ListColumn,
  MAX_WIDTH,
  moveColumn,
  orderColumns,
} from './list-columns'

/** In px: what one press makes a column wider or narrower. */
const STEP = 16

/** How wide a column is drawn now; its least width where it is not in the table. */
const drawnWidth = ({ id, minWidth }: ListColumn): number =>
  document.querySelector<HTMLElement>(`th[data-column="${id}"]`)?.offsetWidth || minWidth

/** One line for each column: whether it is shown, its place, its width. */
export const ColumnChoices = ({ columns, look, onLook }: ColumnMenuProps) => {
  const t = useTranslations('list.columns')
  const [said, say] = useState('')
  const ordered = orderColumns(columns, look)

  const move = (column: ListColumn, step: -1 | 1) => {
    const order = moveColumn(columns, look, column.id, step)
    onLook({ order })
    say(t('moved', { name: column.title, place: order.indexOf(column.id) + 1, count: order.length }))
  }
  const widen = (column: ListColumn, step: number) => {
    const width = Math.min(MAX_WIDTH, Math.max(column.minWidth, drawnWidth(column) + step))
    onLook({ widths: { ...look.widths, [column.id]: width } })
    say(t('width', { name: column.title, width }))
  }
  const keysOf = (column: ListColumn) => (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    const keys: Record<string, () => void> = {
      ArrowUp: () => move(column, -1),
      ArrowDown: () => move(column, 1),
      ArrowLeft: () => widen(column, -STEP),
      ArrowRight: () => widen(column, STEP),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <div className="grid w-72 gap-1 p-1">
      <ul className="grid">
        {ordered.map((column, at) => (
          <li key={column.id} className="flex items-center gap-1" onKeyDown={keysOf(column)}>
            <label className="flex min-h-11 min-w-0 flex-1 cursor-pointer items-center gap-3 rounded-control px-2 text-body hover:bg-hover tablet:min-h-8">
              <Checkbox
                checked={isShown(column, look)}
                disabled={column.isFixed}
                onChange={({ target }) => onLook({ shown: { ...look.shown, [column.id]: target.checked } })}
              />
              <span className="min-w-0 truncate">{column.title}</span>
            </label>
            <IconButton
              size="row"
              icon={ArrowUp}
              label={t('up', { name: column.title })}
              aria-disabled={at === 0}
              onClick={() => move(column, -1)}
            />
            <IconButton
              size="row"
              icon={ArrowDown}
              label={t('down', { name: column.title })}
              aria-disabled={at === ordered.length - 1}
              onClick={() => move(column, 1)}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="flex items-center justify-between gap-3 border-line border-t px-2 pt-2">
        <p className="text-hint text-text-3 max-tablet:hidden">{t('hint')}</p>
        <Button
          size="row"
          onClick={() => {
            const { order, shown, widths } = usualLook
            onLook({ order, shown, widths })
            say(t('reset'))
          }}
        >
          {t('usual')}
        </Button>
      </div>
    </div>
  )
}
