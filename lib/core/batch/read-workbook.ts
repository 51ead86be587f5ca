import { type CellValue, readSheet as readCells } from 'read-excel-file/universal'
import { SheetRefusal } from './sheet-refusal'
import { buildTable, type SheetTable } from './sheet-table'
import { extractWorkbook } from './workbook-parts'

/** As the spreadsheet shows it: fifteen digits are all it knows of a number. */
const toNumberText = (stored: string): string => {
  const number = Number(stored)
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : stored
}

/** A time is a part of a day in the file, and falls a little short of its second. */
const toDateText = (date: Date): string => {
  const whole = new Date(Math.round(date.valueOf() / 1000) * 1000)
  const [day = '', time = ''] = whole.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
}

const toText = (value: CellValue<string> | null): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? '' : toDateText(value)
  return String(value)
}

/**
 * The first sheet of an .xlsx file that is shown. A formula counts as the value that was kept with it.
 * Throws a refusal.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<SheetTable> => {
  const workbook = extractWorkbook(bytes)
  const rows = await readCells<string>(workbook.buffer, 1, { trim: false, parseNumber: toNumberText }).catch(
    () => {
      throw new SheetRefusal('sheet_unreadable')
    },
  )
  const table = buildTable()
  for (const [at, cells] of rows.entries()) table.add(at + 1, cells.map(toText))
  return table.finish()
}
