import { defuseCell } from './cell-text'

const BYTE_ORDER_MARK = '\ufeff'

const quote = (cell: string): string => (/[",\n\r\t;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** One row of a .csv file with its line break; nothing in it is calculated when it is opened. */
export const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => quote(defuseCell(cell))).join(',')}\r\n`

/** A whole .csv file that Excel and WPS open as UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map(csvRow).join('')
