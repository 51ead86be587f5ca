import { MAX_CELL_CHARACTERS } from './cell-text'
import { MAX_SHEET_CELLS } from './limits'
import { SheetRefusal } from './sheet-refusal'
import { buildTable, type SheetTable } from './sheet-table'

export interface CellRules {
  delimiter: string
  /** The clipboard quotes a cell only for line breaks and tabs in it; other quotes are the cell's own text. */
  isPasted?: boolean
  /** The number of the first row. */
  line?: number
}

/** Refuses a text with more cells than a sheet may have, before a list of them is made. */
const requireFewCells = (text: string, delimiter: string): void => {
  let cells = 0
  for (const sign of [delimiter, '\n']) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) cells += 1
  }
  if (cells > MAX_SHEET_CELLS) throw new SheetRefusal('sheet_too_many_cells', { max: MAX_SHEET_CELLS })
}

/** The quote that closes the one at `start`, if the first that is not doubled stands at the end of the cell. */
const findClosing = (text: string, start: number, delimiter: string): number | undefined => {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text.charAt(at + 1)
    if (next === '"') at += 1
    else return next === '' || next === '\n' || next === delimiter ? at : undefined
  }
  return undefined
}

const readQuoted = (text: string, start: number, { delimiter, isPasted }: CellRules) => {
  const closing = text.charAt(start) === '"' ? findClosing(text, start, delimiter) : undefined
  if (closing === undefined) return undefined
  // Whatever comes after is cut away; doubled quotes are two signs.
  const inner = text.slice(start + 1, Math.min(closing, start + 1 + 2 * MAX_CELL_CHARACTERS))
  if (isPasted && !/[\n\t]/.test(inner)) return undefined
  return { cell: inner.replaceAll('""', '"'), end: closing + 1 }
}

const findEnd = (text: string, start: number, delimiter: string): number => {
  let at = start
  while (at < text.length && text.charAt(at) !== delimiter && text.charAt(at) !== '\n') at += 1
  return at
}

/**
 * The rows of a text with `\n` as line breaks, its cells quoted where needed (RFC 4180). A quote that is closed nowhere is
 * a sign like others, so that it cannot swallow the rest. Throws a refusal.
 */
export const splitCells = (text: string, rules: CellRules): SheetTable => {
  const { delimiter } = rules
  requireFewCells(text, delimiter)
  const table = buildTable()
  let line = rules.line ?? 1
  let cells: string[] = []
  for (let at = 0; at <= text.length; at += 1) {
    const quoted = readQuoted(text, at, rules)
    const end = quoted?.end ?? findEnd(text, at, delimiter)
    cells.push(quoted?.cell ?? text.slice(at, end))
    at = end
    if (text.charAt(end) === delimiter) continue
    table.add(line, cells)
    cells = []
    line += 1
  }
  return table.finish()
}
