import { MAX_SHEET_BYTES } from './limits'
import { readDelimited } from './read-delimited'
import { SheetRefusal } from './sheet-refusal'
import type { SheetTable } from './sheet-table'
import { splitCells } from './split-cells'

/** Cells as Excel, WPS and their like put them on the clipboard; text without tabs counts as a .csv. Throws a refusal. */
export const readPasted = (pasted: string): SheetTable => {
  if (pasted.length > MAX_SHEET_BYTES) {
    throw new SheetRefusal('sheet_too_large', { max: MAX_SHEET_BYTES / 1024 / 1024 })
  }
  if (!pasted.includes('\t')) return readDelimited(pasted)
  return splitCells(pasted.replace(/\r\n?/g, '\n'), { delimiter: '\t', isPasted: true })
}
