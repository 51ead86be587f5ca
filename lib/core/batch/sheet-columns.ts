import type { SheetField } from './sheet-field'

/** What the columns of a sheet mean. One field has at most one column. */
export interface SheetColumns {
  /** Whether the first row names the columns and is no row of its own. */
  hasHeadings: boolean
  /** By column; empty texts where there are none. */
  headings: readonly string[]
  /** By column; null for those kept aside. */
  fields: readonly (SheetField | null)[]
}

/** Columns with a heading that are kept aside. */
export const unknownColumns = ({ headings, fields }: SheetColumns): { column: number; heading: string }[] =>
  headings.flatMap((heading, column) =>
    heading !== '' && fields[column] === null ? [{ column, heading }] : [],
  )
