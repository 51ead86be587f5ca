'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { Fragment, type ReactNode } from 'react'
import { ErrorState } from '@/components/ui/error-state'
import { useDelayed } from '@/components/ui/skeleton'
import { useBreakpoint } from '@/lib/client/use-breakpoint'
import { ListTable, RowWithGap, TableGap } from './list-table'
import { EntrySkeletons } from './row-skeleton'
import { type RowState, useRows } from './use-rows'
import type { Chosen, Selection } from './use-selection'

/** Heights in px, as the classes of row, entry and head draw them. */
const ROW_HEIGHT = 40
const ENTRY_HEIGHT = 81
const HEAD_HEIGHT = 36

interface ListViewProps<Item> {
  page: UseQueryResult<{ items: Item[]; total: number; page: number; pageSize: number }>
  toChosen: (item: Item) => Chosen
  selection: Selection
  /** The config id shown beside the list. */
  openId?: string
  /** Other rows than before under another key: seen from the first one. */
  resetKey: string
  caption: string
  codes: string
  heads: ReactNode
  columnCount: number
  row: (item: Item, state: RowState) => ReactNode
  /** The row as it is drawn on a phone. */
  entry: (item: Item, state: RowState) => ReactNode
  /** Instead of no rows. */
  none: ReactNode
  onPeek: (configId: string) => void
  onOpen: (configId: string) => void
}

const NOTHING: never[] = []

/** The rows of a list in their four states; entries instead of a table on phones. */
export const ListView = <Item,>(props: ListViewProps<Item>) => {
  const { page, toChosen, selection, openId = '', resetKey, row, entry, none, onPeek, onOpen } = props
  const isPhone = useBreakpoint('phone')
  const showSkeleton = useDelayed(150)
  const items = page.data?.items ?? NOTHING
  const chosen = items.map(toChosen)
  const { box, rows, rest, active, actions } = useRows({
    chosen,
    selection,
    rowHeight: isPhone ? ENTRY_HEIGHT : ROW_HEIGHT,
    headHeight: isPhone ? 0 : HEAD_HEIGHT,
    resetKey,
    onPeek,
    onOpen,
  })

  if (page.error && !page.data) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      </div>
    )
  }
  if (page.data && items.length === 0) {
    return <div className="min-h-0 flex-1 overflow-y-auto">{none}</div>
  }

  const firstNumber = page.data ? (page.data.page - 1) * page.data.pageSize + 2 : 2
  const draw = (index: number, as: typeof row): ReactNode => {
    const item = items[index]
    const configId = chosen[index]?.configId ?? ''
    if (item === undefined) return null
    return as(item, {
      index,
      rowNumber: firstNumber + index,
      rowCount: items.length,
      isActive: index === active,
      isOpen: openId !== '' && configId === openId,
      isSelected: selection.has(configId),
      actions,
    })
  }
  const isLoading = page.isPending && showSkeleton

  return (
    <div
      ref={box}
      className="@container min-h-0 flex-1 overflow-y-auto overscroll-contain bg-surface [overflow-anchor:none]"
      aria-busy={page.isPending || page.isPlaceholderData}
    >
      {isPhone ? (
        <ul>
          {isLoading && <EntrySkeletons />}
          {rows.map(({ index, gap }) => (
            <Fragment key={chosen[index]?.configId || index}>
              {gap > 0 && <li aria-hidden style={{ height: gap }} />}
              {draw(index, entry)}
            </Fragment>
          ))}
          {rest > 0 && <li aria-hidden style={{ height: rest }} />}
        </ul>
      ) : (
        <ListTable
          caption={props.caption}
          codes={props.codes}
          total={page.data?.total}
          heads={props.heads}
          columnCount={props.columnCount}
          isLoading={isLoading}
          chosen={chosen}
          selection={selection}
        >
          {rows.map(({ index, gap }) => (
            <RowWithGap key={chosen[index]?.configId || index} gap={gap}>
              {draw(index, row)}
            </RowWithGap>
          ))}
          <TableGap height={rest} />
        </ListTable>
      )}
    </div>
  )
}
