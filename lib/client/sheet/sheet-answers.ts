import type { CheckedRow } from '@/lib/core/batch/checked-row'
import type { SheetField } from '@/lib/core/batch/sheet-field'
import type { SheetRefusalCode } from '@/lib/core/batch/sheet-refusal'
import type { SheetState } from '@/lib/core/batch/sheet-session'
import type { SheetSource } from './sheet-draft'

/** What a page shows beside the rows. */
export interface SheetMeta extends Omit<SheetState, 'table' | 'given'> {
  id: string
  source: SheetSource
  width: number
  /** What an empty cell is filled with, by field. */
  defaultValues: [SheetField, unknown][]
  /** Milliseconds since 1970; null when this browser keeps nothing. */
  savedAt: number | null
  /** Somebody has worked on it since it was opened. */
  isChanged: boolean
  /** Another tab has changed, sent or removed the sheet since this one saw it. */
  isStale: boolean
}

/** What is new since the last answer. */
export interface SheetUpdate {
  meta: SheetMeta
  /** Of every row, in order. */
  lines: number[]
  changed: CheckedRow[]
}

export type SheetAnswer = SheetUpdate | { refused: SheetRefusalCode; values: Record<string, string | number> }

/** What is sent when the ready rows are created. */
export interface ReadyBatch {
  key: string
  body: { name: string; rows: Record<string, unknown>[]; shareState?: number[] }
  lines: number[]
}
