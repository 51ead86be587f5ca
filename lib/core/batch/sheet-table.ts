import { cleanCell } from './cell-text'
import { MAX_BATCH_ROWS, MAX_SHEET_CELLS } from './limits'
import { SheetRefusal } from './sheet-refusal'

export interface SheetRow {
  /** From 1, as the spreadsheet counts. */
  line: number
  cells: readonly string[]
}

/** The filled rows of a sheet, each with as many cells as the widest has. */
export interface SheetTable {
  rows: readonly SheetRow[]
  width: number
}

/** One row more than a batch has: the headings. */
const MAX_LINES = MAX_BATCH_ROWS + 1

/** More columns than anybody fills: a stray sign far to the right makes thousands of empty ones, which no page can show. */
const WIDE = 256

/** The rows without the columns in which nothing stands. */
const leaveOutEmpty = (rows: readonly SheetRow[]): SheetTable => {
  const filled = new Set<number>()
  for (const { cells } of rows) for (const [at, cell] of cells.entries()) if (cell !== '') filled.add(at)
  const columns = [...filled].sort((one, other) => one - other)
  return {
    rows: rows.map(({ line, cells }) => ({ line, cells: columns.map((at) => cells[at] ?? '') })),
    width: columns.length,
  }
}

export interface TableBuilder {
  add(line: number, cells: readonly string[]): void
  /** Throws a refusal for no rows or too many. */
  finish(): SheetTable
}

/** Takes the rows of a sheet one by one and keeps no more of them than a batch can have. */
export const buildTable = (): TableBuilder => {
  const rows: { line: number; cells: string[] }[] = []
  let filled = 0
  let width = 0
  let kept = 0
  return {
    add: (line, raw) => {
      if (filled > MAX_LINES) {
        filled += raw.some((cell) => cell.trim() !== '') ? 1 : 0
        return
      }
      const cells = raw.map(cleanCell)
      const last = cells.findLastIndex((cell) => cell !== '')
      if (last < 0) return
      filled += 1
      kept += last + 1
      if (filled > MAX_LINES || kept > MAX_SHEET_CELLS) return
      cells.length = last + 1
      rows.push({ line, cells })
      width = Math.max(width, cells.length)
    },
    finish: () => {
      if (filled > MAX_LINES) {
        throw new SheetRefusal('sheet_too_many_rows', { used: filled, max: MAX_BATCH_ROWS })
      }
      if (kept > MAX_SHEET_CELLS || rows.length * width > MAX_SHEET_CELLS) {
        throw new SheetRefusal('sheet_too_many_cells', { max: MAX_SHEET_CELLS })
      }
      if (rows.length === 0) throw new SheetRefusal('sheet_empty')
      if (width > WIDE) return leaveOutEmpty(rows)
      for (const { cells } of rows) while (cells.length < width) cells.push('')
      return { rows, width }
    },
  }
}
