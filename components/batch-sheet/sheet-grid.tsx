'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { RowWithGap, TableGap } from '@/components/list/table-gap'
import type { NamesOfDirectory } from '@/lib/client/directory-queries'
import { useStable } from '@/lib/client/use-stable'
import type { CheckedRow } from '@/lib/core/batch/checked-row'
import { splitPasted } from '@/lib/core/batch/read-pasted'
import type { SheetChange } from '@/lib/core/batch/sheet-change'
import type { SheetColumns } from '@/lib/core/batch/sheet-columns'
import type { SheetField } from '@/lib/core/batch/sheet-field'
import type { CellFix } from '@/lib/core/batch/suggest-fixes'
import { CellEditor } from './cell-editor'
import { CellNote } from './cell-note'
import { CellOptions } from './cell-options'
import { CellOverlay } from './cell-overlay'
import { AddColumn, SheetColumnHead } from './column-menu'
import { ADD_WIDTH, LINE_WIDTH, RESULT_WIDTH, widthOf } from './column-widths'
import { GridRow } from './grid-row'
import { type CellPlace, issuesAt } from './sheet-issues'
import { optionsOf } from './shown-cell'
import { useCellWords } from './use-cell-words'
import { useColumnWords } from './use-field-words'
import { type Target, useGrid } from './use-grid'

interface SheetGridProps {
  rows: readonly CheckedRow[]
  columns: SheetColumns
  width: number
  names: NamesOfDirectory | undefined
  defaults: ReadonlyMap<SheetField, string>
  target: Target | undefined
  onChange: (change: SheetChange) => void
  onUndo: () => void
  onNext: (from: CellPlace | undefined, step: 1 | -1) => void
  onDefaults: () => void
}

/** The sheet itself: cells to go through, to change in their place, with what is wrong beside them. */
export const SheetGrid = (props: SheetGridProps) => {
  const { rows, columns, width, names, defaults, target, onChange, onUndo, onNext, onDefaults } = props
  const t = useTranslations('batchSheet.grid')
  const columnWords = useColumnWords()
  const spell = useCellWords()
  const listId = useId()
  const [draft, setDraft] = useState({ text: '', marked: -1 })
  const write = ({ line, column }: CellPlace, text: string) => onChange({ kind: 'write', line, column, text })
  const grid = useGrid({ rows, width, target, onWrite: write, onNext, onUndo })
  const { active, activeIndex, editing } = grid
  const activeRow = rows[activeIndex]
  const field = columns.fields[active.column] ?? null
  const widths = Array.from({ length: width }, (_, column) => widthOf(columns.fields[column]))

  const begin = useStable((place: CellPlace, isAnew: boolean) => {
    const cell = rows.find(({ line }) => line === place.line)?.cells[place.column] ?? ''
    if (place.column >= width) return
    flushSync(() => {
      setDraft({ text: isAnew ? '' : cell, marked: -1 })
      grid.edit(place)
    })
  })
  const edit = useStable((place: CellPlace) => begin(place, false))
  const options = editing ? optionsOf(field, draft.text, names, spell) : []
  const fix = (chosen: CellFix) => {
    const { line } = active
    if (chosen.kind === 'share') onChange({ kind: 'share', line })
    else if (chosen.kind === 'remove') onChange({ kind: 'remove', lines: [line] })
    else write({ line, column: chosen.column }, chosen.kind === 'generate' ? '' : chosen.text)
    grid.box.current?.querySelector<HTMLElement>(`[data-cell="${line}:${active.column}"]`)?.focus()
  }
  const issues = activeRow ? issuesAt(activeRow, active.column, width) : []
  const left = LINE_WIDTH + widths.slice(0, active.column).reduce((sum, one) => sum + one, 0)
  const editor =
    editing && activeRow ? (
      <CellEditor
        key={`${editing.line}:${editing.column}`}
        label={t('edit', { line: editing.line, field: columnWords(columns, editing.column) })}
        text={draft.text}
        options={options}
        marked={draft.marked}
        listId={listId}
        isMono={field === 'state'}
        onText={(text) => setDraft({ text, marked: -1 })}
        onMark={(marked) => setDraft({ ...draft, marked })}
        onEnd={grid.endEditing}
        onLeave={grid.leaveEditing}
      />
    ) : undefined

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cells inside
    <div
      ref={grid.box}
      onCopy={(event) => {
        if (!isCell(event.target) || !activeRow || active.column >= width) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', activeRow.cells[active.column] ?? '')
      }}
      onPaste={(event) => {
        if (!isCell(event.target) || active.column >= width) return
        event.preventDefault()
        event.stopPropagation()
        const cells = splitPasted(event.clipboardData.getData('text/plain'))
        const lines = rows.slice(activeIndex, activeIndex + cells.length).map(({ line }) => line)
        onChange({ kind: 'write_block', lines, column: active.column, cells })
      }}
      onKeyDown={(event) => grid.onKeyDown(event, begin)}
      className="relative min-h-0 min-w-0 flex-1 overflow-auto overscroll-contain bg-surface [overflow-anchor:none] [scroll-padding:36px_104px_0_48px]"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are gone through with the arrow keys
        role="grid"
        aria-label={t('label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={width + 3}
        className="table-fixed border-separate border-spacing-0"
        style={{ width: '100%', minWidth: sheetWidth(widths) }}
      >
        <colgroup>
          <col style={{ width: LINE_WIDTH }} />
          {widths.map((one, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <col key={column} style={{ width: one }} />
          ))}
          <col />
          <col style={{ width: RESULT_WIDTH }} />
        </colgroup>
        <thead className="sticky top-0 z-[3] bg-subtle">
          <tr aria-rowindex={1} className="h-9 [&>*]:border-line [&>*]:border-r [&>*]:border-b">
            <th
              scope="col"
              className="sticky left-0 z-[4] bg-subtle text-center font-normal text-meta text-text-3"
            >
              {t('line')}
            </th>
            {widths.map((_, column) => (
              <SheetColumnHead
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                key={column}
                columns={columns}
                column={column}
                onAssign={(chosen) => onChange({ kind: 'assign', column, field: chosen })}
              />
            ))}
            <AddColumn
              columns={columns}
              onAdd={(chosen) => onChange({ kind: 'add_column', field: chosen })}
            />
            <th
              scope="col"
              className="sticky right-0 bg-subtle px-3 shadow-[-1px_0_0_var(--color-line)] text-left font-normal text-meta text-text-3"
            >
              {t('result')}
            </th>
          </tr>
        </thead>
        <tbody>
          {grid.drawn.map(({ index, gap }) => {
            const row = rows[index]
            if (!row) return null
            const isActive = row.line === active.line
            return (
              <RowWithGap key={row.line} gap={gap}>
                <GridRow
                  row={row}
                  rowIndex={index + 2}
                  columns={columns}
                  width={width}
                  names={names}
                  defaults={defaults}
                  activeColumn={isActive ? active.column : undefined}
                  editor={isActive ? editor : undefined}
                  onEnter={grid.enter}
                  onEdit={edit}
                />
              </RowWithGap>
            )
          })}
          <TableGap height={grid.rest} />
        </tbody>
      </table>
      {activeRow && grid.hasFocus && (options.length > 0 || (!editing && issues.length > 0)) && (
        <CellOverlay index={activeIndex} left={left} box={grid.box.current}>
          {editing ? (
            <CellOptions
              id={listId}
              label={t('suggestions')}
              options={options}
              marked={draft.marked}
              onPick={(option) => grid.endEditing(option.text, [0, 0])}
            />
          ) : (
            <CellNote
              row={activeRow}
              issues={issues}
              columns={columns}
              names={names}
              onFix={fix}
              onEdit={() => begin(active, false)}
              onDefaults={onDefaults}
            />
          )}
        </CellOverlay>
      )}
      <p className="sr-only">{t('keys')}</p>
    </div>
  )
}

/** After a click the clipboard's events begin where the caret is: at the text in the cell. */
const isCell = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.closest('[data-cell]') !== null &&
  !target.matches('input, textarea')

const sheetWidth = (widths: readonly number[]): number =>
  widths.reduce((sum, one) => sum + one, LINE_WIDTH + RESULT_WIDTH + ADD_WIDTH)
