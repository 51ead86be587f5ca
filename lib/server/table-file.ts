import 'server-only'

/** A table for people, whatever kind of file it becomes. */
export interface TableFile {
  fileName: string
  /** Name of its sheet in a workbook. */
  sheet: string
  headings: string[]
  /** Of the columns in a workbook, in characters. */
  widths: readonly number[]
  /** The rows below the headings, page by page. */
  pages: AsyncIterable<string[][]>
}
