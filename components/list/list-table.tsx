'use client'

import { useTable } from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import type { ListLook } from '@/lib/core/list-look'
import { ChooseAll } from './choose-all'
import { isShown, type ListColumn, MAX_WIDTH, orderColumns } from './list-columns'
import { ListHead } from './list-head'
import { ListRow, type RowFace, type RowLayout } from './list-row'
import { RowBox } from './row-box'
import { RowSkeletons } from './row-skeleton'
import type { RowsProps } from './rows-props'
import { listFeatures, type TableColumnDef } from './table-features'
import { RowWithGap, TableGap } from './table-gap'
import type { ChangeLook } from './use-list-look'
import { useRows } from './use-rows'

/** In px, as the classes of row and head draw them. */
const ROW_HEIGHT = 40
const HEAD_HEIGHT = 36
/** Checkbox, handle of the code, tools. */
const OWN_WIDTH = 56 + 32 + 96

interface ListTableProps<Item extends object, Sort extends string> extends RowsProps<Item> {
  columns: readonly ListColumn<Sort>[]
  /** What stands in the cells of each column. */
  cells: Readonly<Record<string, (item: Item) => ReactNode>>
  /** What a row shows of its item beside its cells; `unnamed` stands for a missing name. */
  faceOf: (item: Item, unnamed: string) => RowFace
  look: ListLook
  onLook: ChangeLook
  caption: string
  /** Name of the column that holds the handles of the codes. */
  codes: string
  sort: Sort
  order: 'asc' | 'desc'
  onSort: (sort: Sort, order: 'asc' | 'desc') => void
}

/** The rows as a table whose head stays in view. */
export const ListTable = <Item extends object, Sort extends string>(props: ListTableProps<Item, Sort>) => {
  const { columns, cells, faceOf, look, onLook, sort, order, onSort, items, ids, selection } = props
  const t = useTranslations('list.row')
  const { box, lines, rest, stateOf } = useRows({
    ...props,
    drawn: 'table',
    lineHeight: ROW_HEIGHT,
    headHeight: HEAD_HEIGHT,
  })

  const defs = useMemo(
    () =>
      columns.map(
        ({ id, minWidth }): TableColumnDef<Item> => ({
          id,
          minSize: minWidth,
          maxSize: MAX_WIDTH,
          cell: ({ row }) => cells[id]?.(row.original),
        }),
      ),
    [columns, cells],
  )
  const { order: columnsOrder, shown: columnsShown, widths } = look
  const { columnOrder, columnVisibility, layout } = useMemo(() => {
    const chosenOnes = { order: columnsOrder, shown: columnsShown }
    return {
      columnOrder: orderColumns(columns, chosenOnes).map(({ id }) => id),
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, isShown(column, chosenOnes)])),
      layout: Object.fromEntries(
        columns.map(({ id, narrow = '' }) => [id, columnsShown[id] ? '' : narrow]),
      ) satisfies RowLayout,
    }
  }, [columns, columnsOrder, columnsShown])
  const table = useTable({
    features: listFeatures,
    columns: defs,
    data: items,
    state: { columnOrder, columnVisibility, columnSizing: widths },
  })
  const { rows } = table.getRowModel()
  const byId = new Map(columns.map((column) => [column.id, column]))
  const shown = table.getVisibleLeafColumns()
  const fillsRest = shown.some(({ id }) => !byId.get(id)?.width && widths[id] === undefined)
  const least = shown.reduce((sum, column) => {
    const width = widths[column.id] === undefined ? byId.get(column.id)?.minWidth : column.getSize()
    return sum + (layout[column.id] === '' ? (width ?? 0) : 0)
  }, OWN_WIDTH)

  return (
    <RowBox box={box} isCovered={selection.count > 0} isBusy={props.isBusy}>
      <table
        className="w-full table-fixed border-separate border-spacing-0"
        style={{ minWidth: least }}
        aria-rowcount={props.total === undefined ? -1 : props.total + 1}
      >
        <caption className="sr-only">{props.caption}</caption>
        <thead className="group/head sticky top-0 z-10 bg-subtle [&_th]:h-9 [&_th]:border-line [&_th]:border-b">
          <tr aria-rowindex={1}>
            <th scope="col" className="w-14 pl-6 text-left">
              <ChooseAll ids={ids} selection={selection} />
            </th>
            <th scope="col" className="w-8">
              <span className="sr-only">{props.codes}</span>
            </th>
            {shown.map((column) => (
              <ListHead
                key={column.id}
                column={byId.get(column.id) as ListColumn<Sort>}
                narrow={layout[column.id]}
                width={widths[column.id] === undefined ? undefined : column.getSize()}
                sorted={byId.get(column.id)?.sort === sort ? order : undefined}
                onSort={onSort}
                onWidth={(width) => {
                  const { [column.id]: _, ...others } = widths
                  onLook({ widths: width === undefined ? others : { ...others, [column.id]: width } })
                }}
              />
            ))}
            <th scope="col" className={fillsRest ? 'w-24' : 'min-w-24'}>
              <span className="sr-only">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.isLoading && <RowSkeletons columns={shown.length + 3} />}
          {lines.map(({ index, slot, gap }) => {
            const row = rows[index]
            return (
              <RowWithGap key={slot} gap={gap}>
                {row && <ListRow {...stateOf(index)} row={row} layout={layout} faceOf={faceOf} />}
              </RowWithGap>
            )
          })}
          <TableGap height={rest} />
        </tbody>
      </table>
    </RowBox>
  )
}
