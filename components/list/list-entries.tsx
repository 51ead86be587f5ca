'use client'

import { Fragment, type ReactNode } from 'react'
import { RowBox } from './row-box'
import { EntrySkeletons } from './row-skeleton'
import type { RowsProps } from './rows-props'
import { type RowState, useRows } from './use-rows'

/** In px, as the class of an entry draws it. */
const ENTRY_HEIGHT = 81

interface ListEntriesProps<Item> extends RowsProps<Item> {
  entry: (item: Item, row: RowState) => ReactNode
}

/** The rows of a list on a phone. */
export const ListEntries = <Item,>({ entry, ...rows }: ListEntriesProps<Item>) => {
  const { items, isLoading, isBusy } = rows
  const { box, lines, rest, stateOf } = useRows({
    ...rows,
    drawn: 'entries',
    lineHeight: ENTRY_HEIGHT,
    headHeight: 0,
  })
  return (
    <RowBox box={box} isCovered={rows.selection.count > 0} isBusy={isBusy}>
      <ul>
        {isLoading && <EntrySkeletons />}
        {lines.map(({ index, slot, gap }) => {
          const item = items[index]
          return (
            <Fragment key={slot}>
              {gap > 0 && <li aria-hidden style={{ height: gap }} />}
              {item !== undefined && entry(item, stateOf(index))}
            </Fragment>
          )
        })}
        {rest > 0 && <li aria-hidden style={{ height: rest }} />}
      </ul>
    </RowBox>
  )
}
