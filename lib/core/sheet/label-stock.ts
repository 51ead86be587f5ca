import type { Size } from './box'
import { PAPER_SIZES } from './paper'

/** A sheet of self-adhesive labels as it is sold, in millimetres. It is fed upright. */
export interface LabelStock extends Size {
  id: LabelStockId
  brand: 'avery' | 'generic'
  paper: 'a4' | 'letter'
  columns: number
  rows: number
  /** From the edge of the sheet to the first label. */
  left: number
  top: number
  /** From the edge of a label to the same edge of the next one. */
  pitchX: number
  pitchY: number
  cornerRadius: number
  /** Circles as wide as high. */
  round: boolean
}

/** Columns, rows, width, height; pitches where labels do not touch; radius of the corners. */
type Format = readonly [
  columns: number,
  rows: number,
  width: number,
  height: number,
  more?: { pitchX?: number; pitchY?: number; cornerRadius?: number; round?: true },
]

const INCH = 25.4
const address = { pitchX: 66.04, cornerRadius: 2 }
const parcel = { pitchX: 101.6, cornerRadius: 2 }
const wide = { pitchX: 4.1875 * INCH, cornerRadius: INCH / 8 }

/** Avery's A4 formats (L…, J…, and those of its many copies), as common templates have them. */
const averyA4 = {
  'avery-l7651': [5, 13, 38.1, 21.2, { pitchX: 40.6, cornerRadius: 2 }],
  'avery-l7654': [4, 10, 45.7, 25.4, { pitchX: 48.3, cornerRadius: 2 }],
  'avery-l7159': [3, 8, 63.5, 33.9, address],
  'avery-l7160': [3, 7, 63.5, 38.1, address],
  'avery-l7161': [3, 6, 63.5, 46.6, address],
  'avery-l7162': [2, 8, 99.1, 33.9, parcel],
  'avery-l7163': [2, 7, 99.1, 38.1, parcel],
  'avery-l7173': [2, 5, 99.1, 57, parcel],
  'avery-l7165': [2, 4, 99.1, 67.7, parcel],
  'avery-l7166': [2, 3, 99.1, 93.1, parcel],
  'avery-l7167': [1, 1, 199.6, 289.1, { cornerRadius: 2 }],
} as const satisfies Record<string, Format>

/** Avery's Letter formats, whose measures are inches: 2⅝ × 1, 4 × 1⅓, 4 × 2, 4 × 3⅓, and circles of 1½. */
const averyLetter = {
  'avery-5160': [3, 10, 2.625 * INCH, INCH, { pitchX: 2.75 * INCH, cornerRadius: INCH / 16 }],
  'avery-5162': [2, 7, 4 * INCH, (4 / 3) * INCH, { ...wide, cornerRadius: INCH / 16 }],
  'avery-5163': [2, 5, 4 * INCH, 2 * INCH, wide],
  'avery-5164': [2, 3, 4 * INCH, (10 / 3) * INCH, wide],
  'avery-8293': [4, 5, 1.5 * INCH, 1.5 * INCH, { pitchX: 2 * INCH, pitchY: 2 * INCH, round: true }],
} as const satisfies Record<string, Format>

/** A4 cut into equal parts with straight cuts, sold in China by columns × rows; no maker's own measures. */
const evenA4 = {
  'a4-1x1': [1, 1, 210, 297],
  'a4-1x2': [1, 2, 210, 148.5],
  'a4-2x2': [2, 2, 105, 148.5],
  'a4-2x3': [2, 3, 105, 99],
  'a4-2x4': [2, 4, 105, 74],
  'a4-2x5': [2, 5, 105, 59.4],
  'a4-2x7': [2, 7, 105, 42.3],
  'a4-2x8': [2, 8, 105, 37],
  'a4-3x6': [3, 6, 70, 49.5],
  'a4-3x7': [3, 7, 70, 42.3],
  'a4-3x8': [3, 8, 70, 37],
  'a4-3x10': [3, 10, 70, 29.7],
  'a4-4x10': [4, 10, 52.5, 29.7],
  'a4-5x13': [5, 13, 38, 21.2],
} as const satisfies Record<string, Format>

export type LabelStockId = keyof typeof averyA4 | keyof typeof averyLetter | keyof typeof evenA4

/** All these formats lie in the middle of their sheet. */
const centre = (
  brand: LabelStock['brand'],
  paper: LabelStock['paper'],
  formats: Readonly<Record<string, Format>>,
): LabelStock[] =>
  Object.entries(formats).map(([id, [columns, rows, width, height, more = {}]]) => {
    const { pitchX = width, pitchY = height, cornerRadius = 0, round = false } = more
    const sheet = PAPER_SIZES[paper]
    return {
      id: id as LabelStockId,
      brand,
      paper,
      columns,
      rows,
      width,
      height,
      left: Math.max(0, (sheet.width - (columns - 1) * pitchX - width) / 2),
      top: Math.max(0, (sheet.height - (rows - 1) * pitchY - height) / 2),
      pitchX,
      pitchY,
      cornerRadius: round ? width / 2 : cornerRadius,
      round,
    }
  })

/** Common label sheets. Printers miss by up to a millimetre, so ink keeps its distance from the edges. */
export const LABEL_STOCKS: readonly LabelStock[] = [
  ...centre('avery', 'a4', averyA4),
  ...centre('generic', 'a4', evenA4),
  ...centre('avery', 'letter', averyLetter),
]

export const LABEL_STOCK_IDS: readonly LabelStockId[] = LABEL_STOCKS.map(({ id }) => id)

export const DEFAULT_LABEL_STOCK: LabelStockId = 'avery-l7160'

const stocks = new Map(LABEL_STOCKS.map((stock) => [stock.id, stock]))

/** The label sheet of this id. Throws for an id that is not in the table, which the types rule out. */
export const labelStock = (id: LabelStockId): LabelStock => {
  const stock = stocks.get(id)
  if (!stock) throw new RangeError(`no label stock ${id}`)
  return stock
}
