import writeXlsxFile from 'write-excel-file/universal'
import { MAX_CELL_CHARACTERS } from './cell-text'

export interface WorkbookSheet {
  name: string
  /** The first is the row of headings. */
  rows: readonly (readonly string[])[]
  /** Of the columns, in characters. */
  widths: readonly number[]
}

/** What no workbook may hold: the whole file would count as damaged. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu

/** Excel takes `_x0041_` for the character with that number, unless its underscore is written so itself. */
const escapeMarks = (cell: string): string => cell.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** The library keeps texts in an object that knows `constructor` and its like already, and would write no number for them. */
const escapeInherited = (cell: string): string =>
  cell in {} ? `_x${cell.charCodeAt(0).toString(16).padStart(4, '0')}_${cell.slice(1)}` : cell

const clean = (cell: string): string =>
  escapeInherited(escapeMarks(cell.slice(0, MAX_CELL_CHARACTERS).replace(FORBIDDEN, '')))

const toSheet = ({ name, rows: [headings = [], ...rows], widths }: WorkbookSheet) => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: 1,
  data: [
    headings.map((heading) => ({ value: clean(heading), type: String, fontWeight: 'bold' as const })),
    ...rows.map((cells) =>
      cells.map((cell) =>
        cell === '' ? null : { value: clean(cell), type: String, alignVertical: 'top' as const },
      ),
    ),
  ],
})

/** An .xlsx file in which every cell is text, so that nothing in it is calculated. */
export const writeWorkbook = async (sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> => {
  const blob = await writeXlsxFile(sheets.map(toSheet)).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
