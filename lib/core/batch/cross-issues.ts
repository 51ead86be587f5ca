import { type CellIssue, type ConvertedRow, findRepeated, stateOf } from './convert-rows'
import type { SheetField } from './sheet-field'

/** What the desk, the Hub's channels and WeCom have already. */
export interface InUse {
  states: ReadonlySet<string>
  remarks: ReadonlySet<string>
}

export interface CrossContext {
  /** Lines that may share their `state` with another code. */
  shared: ReadonlySet<number>
  /** The `state` that was made for each line. */
  given: ReadonlyMap<number, string>
  inUse: InUse
  columnOf: (field: SheetField) => CellIssue['column']
}

export const remarkOf = ({ request: { remark } }: ConvertedRow): string | undefined =>
  typeof remark === 'string' && remark !== '' ? remark : undefined

/**
 * What is wrong with rows beside other rows and beside what exists: a `state` that comes twice or is in use, unless the
 * row may share it; a row whose own, made `state` is in use because it was sent before; a name that comes twice, which is
 * only a reminder. Rows without such issues are left out.
 */
export const findCrossIssues = (
  rows: readonly ConvertedRow[],
  { shared, given, inUse, columnOf }: CrossContext,
): Map<ConvertedRow, CellIssue[]> => {
  const states = findRepeated(rows, stateOf)
  const remarks = findRepeated(rows, remarkOf)
  const found = new Map<ConvertedRow, CellIssue[]>()
  for (const row of rows) {
    const issues: CellIssue[] = []
    const add = (path: 'state' | 'remark', issue: Pick<CellIssue, 'code' | 'values' | 'isReminder'>) =>
      issues.push({ column: columnOf(path), path, ...issue })
    const repeats = states.get(row)
    const state = stateOf(row)
    const isUsed = state !== undefined && inUse.states.has(state)
    if (isUsed && given.get(row.line) === state) add('state', { code: 'row_sent', values: {} })
    else if (repeats !== undefined || isUsed) {
      if (shared.has(row.line)) add('state', { code: 'state_shared', values: {}, isReminder: true })
      else if (isUsed) add('state', { code: 'state_in_use', values: {} })
      else if (repeats !== undefined) add('state', { code: 'state_repeated', values: { row: repeats } })
    }
    const remark = remarkOf(row)
    const named = remarks.get(row)
    if (remark !== undefined && inUse.remarks.has(remark)) {
      add('remark', { code: 'remark_in_use', values: {}, isReminder: true })
    } else if (named !== undefined) {
      add('remark', { code: 'remark_repeated', values: { row: named }, isReminder: true })
    }
    if (issues.length > 0) found.set(row, issues)
  }
  return found
}
