import type { RequestDraft } from '@/lib/core/contact-way/conversion'
import type { IssueCode } from '@/lib/core/contact-way/issue-code'
import { listIssues } from '@/lib/core/contact-way/list-issues'
import { createContactWaySchema } from '@/lib/core/contact-way/request'
import type { KnownNames } from '@/lib/core/name-index'
import { dataRows } from './columns'
import { fitDefaults } from './fit-defaults'
import { readCell } from './read-cell'
import { type FieldValues, joinRequest, splitRequest } from './row-request'
import type { SheetColumns } from './sheet-columns'
import { isSheetField, type SheetField } from './sheet-field'
import type { SheetRow, SheetTable } from './sheet-table'

/** Something wrong with a row, at the cell where it can be put right. */
export interface CellIssue {
  /** From 0; `defaults` when the value came from there or no column is for it. */
  column: number | 'defaults'
  /** The path in the request, as in `conclusions.link.title`, `user.3`. */
  path: string
  code: IssueCode
  values: Record<string, string | number>
  /** The row may be created all the same. */
  isReminder?: true
}

/** One row of a sheet as the request that it makes. What could not be read stands in it as the text of its cell. */
export interface ConvertedRow {
  /** As the spreadsheet counts. */
  line: number
  request: RequestDraft
  /** None but reminders for a row that can be created. */
  issues: CellIssue[]
}

interface Column {
  column: number
  field: SheetField
  heading: string
}

interface ReadRow {
  own: FieldValues
  issues: CellIssue[]
}

/** What a form without entries makes. */
export const sheetDefaults: RequestDraft = { type: 1, scene: 2, skip_verify: true }

const readRow = ({ cells }: SheetRow, columns: readonly Column[], names: KnownNames): ReadRow => {
  const own: FieldValues = new Map()
  const issues: CellIssue[] = []
  for (const { column, field, heading } of columns) {
    const cell = cells[column] ?? ''
    if (cell === '') continue
    const reading = readCell(field, cell, heading, names)
    if ('code' in reading) {
      issues.push({ column, path: field, code: reading.code, values: {} })
      own.set(field, cell)
      continue
    }
    own.set(field, reading.value)
    for (const { code, values, isReminder } of reading.doubts ?? []) {
      issues.push({ column, path: field, code, values, ...(isReminder ? { isReminder } : {}) })
    }
  }
  return { own, issues }
}

/** The field that a path is of, or the first below it that some column is for. */
const fieldAt = (path: string, columns: readonly Column[], own: FieldValues): SheetField | undefined => {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const field = parts.slice(0, length).join('.')
    if (isSheetField(field)) return field
  }
  const below = columns.filter(({ field }) => field.startsWith(`${path}.`))
  return (below.find(({ field }) => own.has(field)) ?? below[0])?.field
}

const columnOf = (
  field: SheetField | undefined,
  columns: readonly Column[],
  own: FieldValues,
  defaults: FieldValues,
): CellIssue['column'] => {
  const column = columns.find((one) => one.field === field)?.column
  if (field === undefined || column === undefined) return 'defaults'
  const given = defaults.get(field)
  const isEmpty = given === undefined || given === '' || (Array.isArray(given) && given.length === 0)
  return own.has(field) || isEmpty ? column : 'defaults'
}

const judge = (
  request: RequestDraft,
  columns: readonly Column[],
  { own, issues: read }: ReadRow,
  defaults: FieldValues,
): CellIssue[] => {
  const parsed = createContactWaySchema.safeParse(request)
  if (parsed.success) return read
  const isUnread = new Set<string | undefined>(
    read.filter(({ isReminder }) => !isReminder).map(({ path }) => path),
  )
  const judged = listIssues(parsed.error).flatMap(({ path, code, values }): CellIssue[] => {
    const field = fieldAt(path, columns, own)
    return isUnread.has(field)
      ? []
      : [{ column: columnOf(field, columns, own, defaults), path, code, values }]
  })
  return [...read, ...judged]
}

export interface RowConverter {
  convert(row: SheetRow): ConvertedRow
  /** Where a person puts the field right: its column, or the defaults. */
  columnOf(field: SheetField): CellIssue['column']
}

/**
 * Makes requests of single rows, by the one schema of the form: an empty cell takes the default, what is wrong is named
 * at its cell. `defaults` is a partial request, as `toCreateRequest` makes it; `names` lets cells say names.
 */
export const rowConverter = (
  columns: SheetColumns,
  defaults: RequestDraft = sheetDefaults,
  names?: KnownNames,
): RowConverter => {
  const used = columns.fields.flatMap((field, column): Column[] =>
    field === null ? [] : [{ column, field, heading: columns.headings[column] ?? '' }],
  )
  const { values: given, rest } = splitRequest(defaults)
  return {
    convert: (row) => {
      const read = readRow(row, used, names)
      const request = joinRequest(new Map([...fitDefaults(given, read.own), ...read.own]), rest)
      return { line: row.line, request, issues: judge(request, used, read, given) }
    },
    columnOf: (field) => used.find((one) => one.field === field)?.column ?? 'defaults',
  }
}

/** The `state` that a row asks for; undefined where one is made for it. */
export const stateOf = ({ request: { state } }: ConvertedRow): string | undefined =>
  typeof state === 'string' && state !== '' ? state : undefined

/** Of each row whose text an earlier row has already: the line of that one. */
export const findRepeated = (
  rows: readonly ConvertedRow[],
  textOf: (row: ConvertedRow) => string | undefined,
): Map<ConvertedRow, number> => {
  const lineOf = new Map<string, number>()
  const repeated = new Map<ConvertedRow, number>()
  for (const row of rows) {
    const text = textOf(row)
    if (text === undefined) continue
    const first = lineOf.get(text)
    if (first === undefined) lineOf.set(text, row.line)
    else repeated.set(row, first)
  }
  return repeated
}

/** One request for each row of the sheet; a `state` that comes twice is an issue of the later row. */
export const convertRows = (
  table: SheetTable,
  columns: SheetColumns,
  defaults: RequestDraft = sheetDefaults,
  names?: KnownNames,
): ConvertedRow[] => {
  const { convert, columnOf: placeOf } = rowConverter(columns, defaults, names)
  const rows = dataRows(table, columns).map(convert)
  for (const [row, first] of findRepeated(rows, stateOf)) {
    row.issues.push({
      column: placeOf('state'),
      path: 'state',
      code: 'state_repeated',
      values: { row: first },
    })
  }
  return rows
}
