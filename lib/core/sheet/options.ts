import { DEFAULT_LABEL_STOCK, type LabelStockId } from './label-stock'
import { DEFAULT_MARGIN_MM, type Orientation, PAPER_SIZES, type Paper } from './paper'

export const SHEET_KINDS = ['grid', 'labels', 'poster', 'tent'] as const
/** `tent`: folded in the middle, so that it stands on a table. */
export type SheetKind = (typeof SHEET_KINDS)[number]

/** What the first line under a code says. */
export const FIRST_LINES = ['remark', 'state', 'none'] as const

export const MAX_COLUMNS = 20
export const MAX_ROWS = 30
export const MAX_GAP_MM = 50
export const MAX_INSET_MM = 10
export const MAX_SKIP = 999
export const MAX_COPIES = 100

/** Longest text of one's own on a sheet, in code points. */
export const MAX_SHEET_TEXT = 60

/** How codes are laid out on paper. Lengths in millimetres. */
export interface SheetOptions {
  kind: SheetKind
  paper: Paper
  /** Sides of a custom paper. */
  width: number
  height: number
  orientation: Orientation
  margin: number
  /** Null: as many as there is room for. */
  columns: number | null
  rows: number | null
  gapX: number
  gapY: number
  stock: LabelStockId
  /** Kept free of ink along the edges of a label. */
  inset: number
  /** Labels of the first sheet that are used already. */
  skip: number
  /** How often every code is printed. */
  copies: number
  cropMarks: boolean
  pageNumbers: boolean
  firstLine: (typeof FIRST_LINES)[number]
  secondLine: string
  /** Large, above the code of a poster or tent. */
  headline: string
  /** A poster or tent holds the largest code that fits, whatever side is asked for. */
  fill: boolean
  /** A tent ends in a strip that is glued to its back. */
  glueFlap: boolean
}
export type SheetField = keyof SheetOptions

/** What a sheet is like unless chosen otherwise. */
export const defaultSheetOptions: SheetOptions = {
  kind: 'grid',
  paper: 'a4',
  width: PAPER_SIZES.a4.width,
  height: PAPER_SIZES.a4.height,
  orientation: 'portrait',
  margin: DEFAULT_MARGIN_MM,
  columns: null,
  rows: null,
  gapX: 0,
  gapY: 0,
  stock: DEFAULT_LABEL_STOCK,
  inset: 2,
  skip: 0,
  copies: 1,
  cropMarks: true,
  pageNumbers: false,
  firstLine: 'remark',
  secondLine: '',
  headline: '',
  fill: true,
  glueFlap: false,
}
