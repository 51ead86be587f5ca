import { MAX_SHEET_BYTES } from './limits'
import { readDelimited } from './read-delimited'
import { SheetRefusal } from './sheet-refusal'
import type { SheetTable } from './sheet-table'
import { splitCells } from './split-cells'

const normal = (pasted: string): string => pasted.replace(/\r\n?/g, '\n')

/**
 * A block of cells as it lies on the clipboard, its empty rows in their place; text without tabs and line breaks is one
 * cell. Throws a refusal.
 */
export const splitPasted = (pasted: string): string[][] => {
  const text = normal(pasted).replace(/\n$/, '')
  if (!/[\t\n]/.test(text)) return [[text]]
  if (text.trim() === '') return text.split('\n').map((line) => line.split('\t'))
  const { rows, width } = splitCells(text, { delimiter: '\t', isPasted: true })
  const last = rows.at(-1)?.line ?? 0
  const filled = new Map(rows.map(({ line, cells }) => [line, [...cells]]))
  const empty = Array.from({ length: width }, () => '')
  return Array.from({ length: last }, (_, at) => filled.get(at + 1) ?? empty)
}

/** Cells as Excel, WPS and their like put them on the clipboard; text without tabs counts as a .csv. Throws a refusal. */
export const readPasted = (pasted: string): SheetTable => {
  if (pasted.length > MAX_SHEET_BYTES) {
    throw new SheetRefusal('sheet_too_large', { max: MAX_SHEET_BYTES / 1024 / 1024 })
  }
  if (!pasted.includes('\t')) return readDelimited(pasted)
  return splitCells(normal(pasted), { delimiter: '\t', isPasted: true })
}
