import { guessField } from './guess-field'
import { recogniseHeading } from './headings'
import type { SheetColumns } from './sheet-columns'
import type { SheetField } from './sheet-field'
import type { SheetRow, SheetTable } from './sheet-table'

/** Enough to tell what a column holds. */
const ROWS_LOOKED_AT = 200

const onceEach = (fields: readonly (SheetField | undefined)[]): (SheetField | null)[] =>
  fields.map((field, at) => (field !== undefined && fields.indexOf(field) === at ? field : null))

const guessAll = (rows: readonly SheetRow[], width: number): (SheetField | undefined)[] =>
  Array.from({ length: width }, (_, column) =>
    guessField(rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')),
  )

/** Headings that nobody knows still differ from what stands below them: `单人`, an address, a userid. */
const looksLikeHeadings = (first: SheetRow, rest: readonly SheetRow[], width: number): boolean =>
  guessAll(rest, width).some((field, column) => {
    const cell = first.cells[column] ?? ''
    return field !== undefined && field !== 'remark' && cell !== '' && guessField([cell]) === 'remark'
  })

const noHeadings = (width: number): string[] => Array.from({ length: width }, () => '')

/** Columns by their headings, whatever the first row says. */
export const columnsByHeadings = ({ rows, width }: SheetTable): SheetColumns => {
  const headings = rows[0]?.cells ?? noHeadings(width)
  return { hasHeadings: true, headings, fields: onceEach(headings.map(recogniseHeading)) }
}

/** Columns by what stands in them: a guess, since the first row is a row like all others. */
export const columnsByContent = ({ rows, width }: SheetTable): SheetColumns => ({
  hasHeadings: false,
  headings: noHeadings(width),
  fields: onceEach(guessAll(rows.slice(0, ROWS_LOOKED_AT), width)),
})

/** What the columns mean, by their headings where the first row has any, else by what stands in them. */
export const recogniseColumns = (table: SheetTable): SheetColumns => {
  const byHeadings = columnsByHeadings(table)
  const known = byHeadings.fields.filter((field) => field !== null).length
  const named = byHeadings.headings.filter((heading) => heading !== '').length
  if (known >= 2 || (known === 1 && named <= 2)) return byHeadings
  const [first, ...rest] = table.rows.slice(0, ROWS_LOOKED_AT)
  if (!first || !looksLikeHeadings(first, rest, table.width)) return columnsByContent(table)
  const guessed = guessAll(rest, table.width).map((field) =>
    field !== undefined && byHeadings.fields.includes(field) ? undefined : field,
  )
  return {
    ...byHeadings,
    fields: onceEach(byHeadings.fields.map((field, column) => field ?? guessed[column])),
  }
}

/** The columns after a person says what one means; null keeps it aside. Whichever had the field before loses it. */
export const assignColumn = (
  columns: SheetColumns,
  column: number,
  field: SheetField | null,
): SheetColumns => ({
  ...columns,
  fields: columns.fields.map((had, at) => (at === column ? field : had === field ? null : had)),
})

/** The rows below the headings. */
export const dataRows = ({ rows }: SheetTable, { hasHeadings }: SheetColumns): readonly SheetRow[] =>
  hasHeadings ? rows.slice(1) : rows
