import type { CheckedRow } from './checked-row'
import type { SheetColumns } from './sheet-columns'
import type { WorkbookSheet } from './write-workbook'

export interface AnnotatedWords {
  sheet: string
  /** Heading of the column that says what is wrong. */
  verdict: string
  /** Of columns whose heading is empty, by column. */
  headings: string[]
  /** What is wrong with each line that has issues. */
  notes: [line: number, words: string][]
}

const CELL_WIDTH = 20
const NOTE_WIDTH = 60

/** A sheet as it can be mended elsewhere and taken again, with what is wrong beside each row. */
export const annotateSheet = (
  rows: readonly CheckedRow[],
  columns: SheetColumns,
  { sheet, verdict, headings, notes }: AnnotatedWords,
): WorkbookSheet => {
  const words = new Map(notes)
  const heads = columns.headings.map((heading, at) => heading || (headings[at] ?? ''))
  return {
    name: sheet,
    rows: [[...heads, verdict], ...rows.map(({ line, cells }) => [...cells, words.get(line) ?? ''])],
    widths: [...heads.map(() => CELL_WIDTH), NOTE_WIDTH],
  }
}
