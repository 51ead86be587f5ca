import { MAX_BATCH_ROWS, MAX_SHEET_CELLS } from './limits'
import { SheetRefusal } from './sheet-refusal'

/** Tags of rows, cells and their values; where the attributes are not well-formed, the second group is missing. */
const TAG =
  /<(?:[^\s<>/:]*:)?(row|c|v|is)(?=[\s/>])((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>)?/g
const PLACE = /\s(?:[^\s=<>"'/]*:)?r\s*=\s*["']([^"']*)["']/g

const MAX_LINE = 1_048_576
const MAX_COLUMN = 16_384
/** Ten empty rows between any two filled ones; parsers take long over more. */
const MAX_LAST_LINE = 100_000

const columnNumber = (letters: string): number => {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

interface Place {
  line: number
  column: number
}

const toPlace = (place: string): Place => {
  const [, letters = '', digits] = /^([A-Z]{0,3})([0-9]{1,7})$/.exec(place) ?? []
  const line = Number(digits)
  const column = columnNumber(letters)
  if (!(line <= MAX_LINE && column <= MAX_COLUMN)) throw new SheetRefusal('sheet_unreadable')
  return { line, column }
}

/** As nearly all spreadsheets write it. */
const PLAIN = /^ r="([A-Z]{0,3}[0-9]{1,7})"(?: (?!r=)\w+="[^"]*")*\/?>$/

const readPlaces = (attributes: string): Place[] => {
  const only = PLAIN.exec(attributes)?.[1]
  return only === undefined
    ? [...attributes.matchAll(PLACE)].map(([, place = '']) => toPlace(place))
    : [toPlace(only)]
}

const ROW_END = /<\/(?:[^\s<>/:]*:)?row\s*>/g

/** The worksheet without the rows below the last filled one: whole columns that were formatted make a million of them. */
const cutAfter = (xml: string, lastFilled: number): string => {
  ROW_END.lastIndex = lastFilled
  if (!ROW_END.exec(xml)) throw new SheetRefusal('sheet_unreadable')
  const end = ROW_END.lastIndex
  const closings = ['sheetData', 'worksheet'].map((name) => {
    const prefix = new RegExp(`<([^\\s<>/:]*:)?${name}[\\s>]`).exec(xml)?.[1] ?? ''
    return `</${prefix}${name}>`
  })
  return xml.slice(0, end) + closings.join('')
}

/**
 * Looks over a worksheet before a parser makes lists as long as its farthest cell is away, and answers it without its
 * empty end. Throws a refusal for no cells, too many filled rows, cells too far away, and tags that could be read otherwise.
 */
export const boundWorksheet = (xml: string): string => {
  let line = 0
  let column = 0
  let lastLine = 0
  let lastColumn = 0
  let lastFilled = 0
  let rows = 0
  let rowsAtLast = 0
  let filledRows = 0
  let filledCells = 0
  for (const { 1: tag, 2: attributes, index } of xml.matchAll(TAG)) {
    if (attributes === undefined) throw new SheetRefusal('sheet_unreadable')
    if (tag === 'row') rows += 1
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
    lastFilled = index
    rowsAtLast = rows
  }
  if (filledCells === 0) throw new SheetRefusal('sheet_empty')
  if (filledRows > MAX_BATCH_ROWS + 1) {
    throw new SheetRefusal('sheet_too_many_rows', { used: filledRows, max: MAX_BATCH_ROWS })
  }
  const isTooLong = Math.max(lastLine, rowsAtLast) > MAX_LAST_LINE
  if (isTooLong || Math.max(filledCells, lastLine * lastColumn) > MAX_SHEET_CELLS) {
    throw new SheetRefusal('sheet_too_many_cells', { max: MAX_SHEET_CELLS })
  }
  return cutAfter(xml, lastFilled)
}
