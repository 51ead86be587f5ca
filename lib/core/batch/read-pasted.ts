import { MAX_SHEET_BYTES } from './limits'
import { readDelimited, requireFewCells } from './read-delimited'
import { SheetRefusal } from './sheet-refusal'
import { buildTable, type SheetTable } from './sheet-table'

const isEnd = (sign: string): boolean => sign === '' || sign === '\t' || sign === '\n'

/** Where the quote that opens at `start` closes, if the cell ends there. */
const findClosing = (text: string, start: number): number | undefined => {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.charAt(at + 1) === '"') at += 1
    else return isEnd(text.charAt(at + 1)) ? at : undefined
  }
  return undefined
}

/** Spreadsheets quote a copied cell only for the line breaks and tabs in it; other quotes are its own text. */
const readQuoted = (text: string, start: number): { cell: string; end: number } | undefined => {
  const closing = text.charAt(start) === '"' ? findClosing(text, start) : undefined
  if (closing === undefined) return undefined
  const inner = text.slice(start + 1, closing)
  return /[\n\t]/.test(inner) ? { cell: inner.replaceAll('""', '"'), end: closing + 1 } : undefined
}

const findEnd = (text: string, start: number): number => {
  let at = start
  while (!isEnd(text.charAt(at))) at += 1
  return at
}

/** Cells as Excel, WPS and their like put them on the clipboard; text without tabs counts as a .csv. Throws a refusal. */
export const readPasted = (pasted: string): SheetTable => {
  if (pasted.length > MAX_SHEET_BYTES) {
    throw new SheetRefusal('sheet_too_large', { max: MAX_SHEET_BYTES / 1024 / 1024 })
  }
  if (!pasted.includes('\t')) return readDelimited(pasted)
  const text = pasted.replace(/\r\n?/g, '\n')
  requireFewCells(text, '\t')
  const table = buildTable()
  let cells: string[] = []
  let line = 1
  for (let at = 0; at <= text.length; at += 1) {
    const quoted = readQuoted(text, at)
    const end = quoted?.end ?? findEnd(text, at)
    cells.push(quoted?.cell ?? text.slice(at, end))
    at = end
    if (text.charAt(end) === '\t') continue
    table.add(line, cells)
    cells = []
    line += 1
  }
  return table.finish()
}
