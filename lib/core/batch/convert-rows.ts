import type { RequestDraft } from '@/lib/core/contact-way/conversion'
import type { IssueCode } from '@/lib/core/contact-way/issue-code'
import { listIssues } from '@/lib/core/contact-way/list-issues'
import { createContactWaySchema } from '@/lib/core/contact-way/request'
import { dataRows, type SheetColumns } from './columns'
import { fitDefaults } from './fit-defaults'
import { readCell } from './read-cell'
import { type FieldValues, joinRequest, splitRequest } from './row-request'
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
}

/** One row of a sheet as the request that it makes. What could not be read stands in it as the text of its cell. */
export interface ConvertedRow {
  /** As the spreadsheet counts. */
  line: number
  request: RequestDraft
  /** None for a row that can be created. */
  issues: CellIssue[]
}

interface Column {
  column: number
  field: SheetField
  heading: string
}

interface ReadRow {
  own: FieldValues
  unread: { column: number; field: SheetField; code: IssueCode }[]
}

/** What a form without entries makes. */
export const sheetDefaults: RequestDraft = { type: 1, scene: 2, skip_verify: true }

const readRow = ({ cells }: SheetRow, columns: readonly Column[]): ReadRow => {
  const own: FieldValues = new Map()
  const unread: ReadRow['unread'] = []
  for (const { column, field, heading } of columns) {
    const cell = cells[column] ?? ''
    if (cell === '') continue
    const reading = readCell(field, cell, heading)
    if ('code' in reading) unread.push({ column, field, code: reading.code })
    own.set(field, 'code' in reading ? cell : reading.value)
  }
  return { own, unread }
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
  { own, unread }: ReadRow,
  defaults: FieldValues,
): CellIssue[] => {
  const issues: CellIssue[] = unread.map(({ column, field, code }) => ({
    column,
    path: field,
    code,
    values: {},
  }))
  const parsed = createContactWaySchema.safeParse(request)
  if (parsed.success) return issues
  const isUnread = new Set<string | undefined>(unread.map(({ field }) => field))
  for (const { path, code, values } of listIssues(parsed.error)) {
    const field = fieldAt(path, columns, own)
    if (!isUnread.has(field))
      issues.push({ column: columnOf(field, columns, own, defaults), path, code, values })
  }
  return issues
}

/**
 * One request for each row of the sheet, by the one schema of the form: an empty cell takes the default, what is wrong
 * is named at its cell. `defaults` is a partial request, as `toCreateRequest` makes it.
 */
export const convertRows = (
  table: SheetTable,
  columns: SheetColumns,
  defaults: RequestDraft = sheetDefaults,
): ConvertedRow[] => {
  const used = columns.fields.flatMap((field, column): Column[] =>
    field === null ? [] : [{ column, field, heading: columns.headings[column] ?? '' }],
  )
  const { values: given, rest } = splitRequest(defaults)
  const lineOfState = new Map<string, number>()
  return dataRows(table, columns).map((row): ConvertedRow => {
    const read = readRow(row, used)
    const request = joinRequest(new Map([...fitDefaults(given, read.own), ...read.own]), rest)
    const issues = judge(request, used, read, given)
    const { state } = request
    const first = typeof state === 'string' && state !== '' ? lineOfState.get(state) : undefined
    if (first !== undefined) {
      const column = columnOf('state', used, read.own, given)
      issues.push({ column, path: 'state', code: 'state_repeated', values: { row: first } })
    } else if (typeof state === 'string') lineOfState.set(state, row.line)
    return { line: row.line, request, issues }
  })
}
