import type { IssueCode } from '@/lib/core/contact-way/issue-code'

/** Why a whole sheet is not taken; each has words in the catalogue of issues. */
export type SheetRefusalCode = Extract<IssueCode, `sheet_${string}`>

const mark = Symbol.for('channel-desk.sheet-refusal')

/** Thrown for a sheet that cannot be read at all. */
export class SheetRefusal extends Error {
  override readonly name = 'SheetRefusal'
  readonly [mark] = true
  constructor(
    readonly code: SheetRefusalCode,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code)
  }
}

/** Whether it is a {@link SheetRefusal}, also one of another copy of this module. */
export const isSheetRefusal = (error: unknown): error is SheetRefusal =>
  error instanceof Error && mark in error
