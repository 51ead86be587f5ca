import { type CheckedRow, type RowVerdict, verdictOf } from '@/lib/core/batch/checked-row'
import type { CellIssue } from '@/lib/core/batch/convert-rows'
import type { IssueCode } from '@/lib/core/contact-way/issue-code'

/** `reminder`: with a reminder, whatever else there is; all others are either ready or wrong. */
export type RowFilter = RowVerdict
export type Counts = Record<RowFilter, number>

export const fitsFilter = (row: CheckedRow, filter: RowFilter): boolean => {
  if (filter === 'reminder') return row.issues.some(({ isReminder }) => isReminder)
  return (verdictOf(row) === 'wrong') === (filter === 'wrong')
}

export const countRows = (rows: readonly CheckedRow[]): Counts => {
  const count = (filter: RowFilter) => rows.filter((row) => fitsFilter(row, filter)).length
  return { ready: count('ready'), reminder: count('reminder'), wrong: count('wrong') }
}

/** What is wrong in the same way, in as many rows. */
export interface IssueKind {
  code: IssueCode
  /** The field, without what stands below it: `user`, `conclusions.link.title`. */
  path: string
  isReminder: boolean
  /** The first of them, for its words. */
  issue: CellIssue
  lines: number[]
}

export const pathOf = ({ path }: CellIssue): string => path.replace(/\.\d+$/, '')

/** The kinds of issues, the most frequent first. */
export const groupIssues = (rows: readonly CheckedRow[]): IssueKind[] => {
  const kinds = new Map<string, IssueKind>()
  for (const { line, issues } of rows) {
    for (const issue of issues) {
      const path = pathOf(issue)
      const key = `${issue.code} ${path}`
      const kind = kinds.get(key)
      if (!kind) {
        kinds.set(key, {
          code: issue.code,
          path,
          isReminder: issue.isReminder === true,
          issue,
          lines: [line],
        })
      } else if (kind.lines.at(-1) !== line) kind.lines.push(line)
    }
  }
  return [...kinds.values()].sort((one, other) => other.lines.length - one.lines.length)
}

/** A cell of the sheet; the column after the last one is that of the result. */
export interface CellPlace {
  line: number
  column: number
}

export const columnOf = ({ column }: CellIssue, width: number): number =>
  column === 'defaults' ? width : column

export const issuesAt = ({ issues }: CheckedRow, column: number, width: number): CellIssue[] =>
  issues.filter((issue) => columnOf(issue, width) === column)

/** The place of the next issue after `from`, going round at the end; only errors while there are any. */
export const nextIssue = (
  rows: readonly CheckedRow[],
  width: number,
  from: CellPlace | undefined,
  step: 1 | -1,
): CellPlace | undefined => {
  const hasErrors = rows.some((row) => verdictOf(row) === 'wrong')
  const places = rows.flatMap(({ line, issues }) => {
    const columns = issues
      .filter(({ isReminder }) => !hasErrors || !isReminder)
      .map((issue) => columnOf(issue, width))
    return [...new Set(columns)].sort((one, other) => one - other).map((column) => ({ line, column }))
  })
  if (!from) return step > 0 ? places[0] : places.at(-1)
  const isBeyond = ({ line, column }: CellPlace) =>
    step > 0
      ? line > from.line || (line === from.line && column > from.column)
      : line < from.line || (line === from.line && column < from.column)
  return step > 0 ? (places.find(isBeyond) ?? places[0]) : (places.findLast(isBeyond) ?? places.at(-1))
}
