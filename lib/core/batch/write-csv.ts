import { defuseCell } from './cell-text'

/** By it Excel and WPS open a .csv file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

const quote = (cell: string): string => (/[",\n\r\t;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** One row of a .csv file with its line break; nothing in it is calculated when it is opened. */
export const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => quote(defuseCell(cell))).join(',')}\r\n`

/** A whole .csv file. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map(csvRow).join('')
