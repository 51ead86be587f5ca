import type { SheetField } from '@/lib/core/batch/sheet-field'

/** In px, as the sheet draws them. */
export const LINE_WIDTH = 48
export const RESULT_WIDTH = 104
export const ADD_WIDTH = 36
export const HEAD_HEIGHT = 36
export const ROW_HEIGHT = 36

const widths: Partial<Record<SheetField, number>> = {
  remark: 192,
  type: 84,
  user: 136,
  party: 112,
  state: 148,
  scene: 100,
  style: 100,
  skip_verify: 84,
  is_temp: 100,
  expires_in: 136,
  chat_expires_in: 120,
}

export const widthOf = (field: SheetField | null | undefined): number =>
  field ? (widths[field] ?? 176) : 120
