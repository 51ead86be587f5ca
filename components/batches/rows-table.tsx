'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { ColumnHead } from '@/components/list/column-head'
import { useCan } from '@/components/shell/desk-user'
import { Checkbox } from '@/components/ui/checkbox'
import { useBreakpoint } from '@/lib/client/use-breakpoint'
import type { BatchRow } from '@/lib/core/batch/batch'
import { RowEditor } from './row-editor'
import { RowLine } from './row-line'
import { canRunAgain, type RowChoice } from './use-row-choice'

interface RowsTableProps {
  batchId: string
  rows: readonly BatchRow[]
  /** How many rows stand on the pages before. */
  firstIndex: number
  total: number
  choice: RowChoice
  edited: number | null
  onEdit: (row: number | null) => void
}

/** One page of the rows of a batch; one of them can be corrected in its place. */
export const RowsTable = (props: RowsTableProps) => {
  const { batchId, rows, firstIndex, total, choice, edited, onEdit } = props
  const t = useTranslations('batches')
  const mayAct = useCan('editor')
  const isCompact = useBreakpoint('compact')
  const open = rows.filter(canRunAgain).map(({ row }) => row)
  const chosen = open.filter((row) => choice.chosen.has(row)).length
  return (
    <table
      aria-rowcount={total + 1}
      className="w-full table-fixed border-separate border-spacing-0 [&_td]:border-line [&_td]:border-b [&_th]:h-9 [&_th]:border-line [&_th]:border-y"
    >
      <caption className="sr-only">{t('rows.caption')}</caption>
      <thead className="sticky top-14 z-[5] bg-subtle">
        <tr aria-rowindex={1}>
          {mayAct && (
            <th scope="col" className="w-12 pl-6 text-left">
              <Checkbox
                className="align-middle"
                aria-label={t('select.all')}
                checked={chosen > 0 && chosen === open.length}
                indeterminate={chosen > 0 && chosen < open.length}
                disabled={open.length === 0}
                onChange={() => choice.set(open, chosen < open.length)}
              />
            </th>
          )}
          <ColumnHead className={`w-14 rail:w-16 ${mayAct ? '' : 'pl-6'}`}>{t('rows.column.row')}</ColumnHead>
          <ColumnHead className="w-[24%]">{t('rows.column.name')}</ColumnHead>
          <ColumnHead className="w-[16%] max-rail:hidden">{t('rows.column.state')}</ColumnHead>
          <ColumnHead className="w-32">{t('rows.column.outcome')}</ColumnHead>
          <ColumnHead>{t('rows.column.note')}</ColumnHead>
          <th scope="col" className="w-28">
            <span className="sr-only">{t('rows.column.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.row}>
            <RowLine
              row={row}
              rowIndex={firstIndex + index + 2}
              mayAct={mayAct}
              isChosen={choice.chosen.has(row.row)}
              isEdited={edited === row.row}
              onChoose={(isChosen) => choice.set([row.row], isChosen)}
              onEdit={() => onEdit(edited === row.row ? null : row.row)}
            />
            {edited === row.row && mayAct && (
              <tr>
                <td colSpan={isCompact ? 6 : 7} className="bg-subtle px-6 py-5">
                  <RowEditor batchId={batchId} row={row} onClose={() => onEdit(null)} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
