import type { CellIssue } from './convert-rows'

/** A row of a sheet with what is wrong with it. */
export interface CheckedRow {
  /** As the spreadsheet counts. */
  line: number
  cells: readonly string[]
  issues: readonly CellIssue[]
  isTemporary: boolean
}

/** What a row comes to: it can be created, it can with a reminder, or it must be changed first. */
export type RowVerdict = 'ready' | 'reminder' | 'wrong'

export const verdictOf = ({ issues }: Pick<CheckedRow, 'issues'>): RowVerdict =>
  issues.length === 0 ? 'ready' : issues.every(({ isReminder }) => isReminder) ? 'reminder' : 'wrong'
