import { MAX_BATCH_ROWS, MAX_SHEET_CELLS } from './limits'
import { SheetRefusal } from './sheet-refusal'

/** Tags of rows, cells and their values; where the attributes are not well-formed, the second group is missing. */
const TAG =
  /<(?:[^\s<>/:]*:)?(row|c|v|is)(?=[\s/>])((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>)?/g
const PLACE = /\s(?:[^\s=<>"'/]*:)?r\s*=\s*["']([^"']*)["']/g

const MAX_LINE = 1_048_576
const MAX_COLUMN = 16_384

const columnNumber = (letters: string): number => {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

const readPlaces = (attributes: string): { line: number; column: number }[] =>
  [...attributes.matchAll(PLACE)].map(([, place = '']) => {
    const [, letters = '', digits] = /^([A-Z]{0,3})([0-9]{1,7})$/.exec(place) ?? []
    const line = Number(digits)
    const column = columnNumber(letters)
    if (!(line <= MAX_LINE && column <= MAX_COLUMN)) throw new SheetRefusal('sheet_unreadable')
    return { line, column }
  })

/**
 * Looks over a worksheet before a parser makes lists as long as its farthest cell is away. Throws a refusal for too many
 * filled rows, cells too far away, and tags that could be read otherwise.
 */
export const scanWorksheet = (xml: string): void => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new SheetRefusal('sheet_unreadable')
  let line = 0
  let column = 0
  let lastLine = 0
  let lastColumn = 0
  let filledRows = 0
  let filledCells = 0
  for (const [, tag, attributes] of xml.matchAll(TAG)) {
    if (attributes === undefined) throw new SheetRefusal('sheet_unreadable')
    if (tag === 'row' || tag === 'c') {
      for (const place of readPlaces(attributes)) {
        line = place.line
        if (tag === 'c') column = place.column
      }
      continue
    }
    filledCells += 1
    if (line !== lastLine) filledRows += 1
    lastLine = Math.max(lastLine, line)
    lastColumn = Math.max(lastColumn, column)
  }
  if (filledRows > MAX_BATCH_ROWS + 1) {
    throw new SheetRefusal('sheet_too_many_rows', { used: filledRows, max: MAX_BATCH_ROWS })
  }
  if (filledCells > MAX_SHEET_CELLS || lastLine * lastColumn > MAX_SHEET_CELLS) {
    throw new SheetRefusal('sheet_too_many_cells', { max: MAX_SHEET_CELLS })
  }
}
