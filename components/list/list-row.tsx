'use client'

import { flexRender } from '@tanstack/react-table'
import type { LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { createContext, memo, use, useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { CodePeek } from './code-peek'
import { rowKeys } from './row-keys'
import { RowTools } from './row-tools'
import type { TableRow } from './table-features'
import type { RowState } from './use-rows'

/** What a row says of its item beside its cells. */
export interface RowFace {
  configId: string
  name: string
  state: string
  icon: LucideIcon
  hasPicture: boolean
}

/** The class that takes each column out of narrow lists. */
export type RowLayout = Readonly<Record<string, string>>

const RowContext = createContext<RowState | null>(null)

/** The row that a cell stands in. */
export const useRow = (): RowState => {
  const row = use(RowContext)
  if (!row) throw new Error('A cell stands outside of ListRow')
  return row
}

interface ListRowProps<Item extends object> extends RowState {
  row: TableRow<Item>
  layout: RowLayout
  faceOf: (item: Item, unnamed: string) => RowFace
}

const Row = <Item extends object>({ row, layout, faceOf, ...state }: ListRowProps<Item>) => {
  const { index, rowNumber, isActive, isOpen, isSelected, actions } = state
  const t = useTranslations('list')
  const { configId, name, state: codeState, icon, hasPicture } = faceOf(row.original, t('row.unnamed'))
  // The element goes on to other rows, the pointer does not go with it.
  const [near, setNear] = useState<string>()
  const tabIndex = isActive ? 0 : -1
  const keys = rowKeys(state)
  return (
    <RowContext value={state}>
      <tr
        {...keys}
        onFocus={() => {
          setNear(configId)
          keys.onFocus()
        }}
        onPointerMove={() => setNear(configId)}
        aria-rowindex={rowNumber}
        aria-selected={isSelected}
        className={`group h-10 [&>td]:border-line [&>td]:border-b ${
          isSelected || isOpen ? 'bg-accent-tint' : 'hover:bg-hover'
        } -outline-offset-2 forced-colors:aria-selected:outline`}
      >
        <td className="p-0">
          <label className="flex h-[39px] cursor-pointer items-center pl-6">
            <Checkbox
              aria-label={t('select.one', { name })}
              checked={isSelected}
              disabled={configId === ''}
              tabIndex={tabIndex}
              onChange={(event) =>
                actions.toggle(index, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
              }
            />
          </label>
        </td>
        <td className="p-0">
          <CodePeek
            configId={configId}
            remark={name}
            tabIndex={tabIndex}
            onOpen={() => actions.peek(index)}
            icon={icon}
          />
        </td>
        {row.getVisibleCells().map((cell) => (
          <td key={cell.id} className={`px-3 ${layout[cell.column.id] ?? ''}`}>
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </td>
        ))}
        <td className="pr-4 pl-0">
          {near === configId && (
            <RowTools
              key={configId}
              configId={configId}
              state={codeState}
              tabIndex={tabIndex}
              hasPicture={hasPicture}
            />
          )}
        </td>
      </tr>
    </RowContext>
  )
}

/** One row of a list: choosing it, the handle of its code, its own cells, its tools. */
export const ListRow = memo(Row) as typeof Row
