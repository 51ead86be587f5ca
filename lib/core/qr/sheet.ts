import { MIN_SIZE_MM } from './sizes'

/** A4 upright, in millimetres. */
export const PAPER_WIDTH_MM = 210
export const PAPER_HEIGHT_MM = 297
export const MARGIN_MM = 15

const INNER_WIDTH = PAPER_WIDTH_MM - 2 * MARGIN_MM
const INNER_HEIGHT = PAPER_HEIGHT_MM - 2 * MARGIN_MM

/** Room beside a code, and below and above it for two lines of text. */
const ROOM_BESIDE_MM = 20
const ROOM_FOR_TEXT_MM = 26
/** Narrower cells leave no room for a name. */
const MIN_CELL_WIDTH_MM = 45

export const MIN_SHEET_SIZE_MM = MIN_SIZE_MM
/** The largest code that fits between the margins. */
export const MAX_SHEET_SIZE_MM = INNER_WIDTH

export interface SheetLayout {
  columns: number
  rows: number
  perPage: number
  /** Millimetres. */
  cellWidth: number
  cellHeight: number
  codeSize: number
}

/**
 * Divides an A4 page into equal cells for codes of `sizeMm` (20–180 mm) with two lines of text:
 * 20 mm 4 × 5, 40 mm 3 × 4, 60 mm 2 × 3, 150 mm 1 × 1.
 */
export const layoutSheet = (sizeMm: number): SheetLayout => {
  const fits = (room: number, need: number) => Math.max(1, Math.floor(room / need))
  const columns = fits(INNER_WIDTH, Math.max(MIN_CELL_WIDTH_MM, sizeMm + ROOM_BESIDE_MM))
  const rows = fits(INNER_HEIGHT, sizeMm + ROOM_FOR_TEXT_MM)
  return {
    columns,
    rows,
    perPage: columns * rows,
    cellWidth: INNER_WIDTH / columns,
    cellHeight: INNER_HEIGHT / rows,
    codeSize: sizeMm,
  }
}

/** Left upper corner of a cell in millimetres from the corner of the page; cells fill rows first. */
export const cellOrigin = (layout: SheetLayout, index: number): { x: number; y: number } => ({
  x: MARGIN_MM + (index % layout.columns) * layout.cellWidth,
  y: MARGIN_MM + Math.floor(index / layout.columns) * layout.cellHeight,
})

/** The items of each page in order; no page when there are no items. */
export const paginate = <T>(items: readonly T[], perPage: number): T[][] => {
  const pages: T[][] = []
  for (let start = 0; start < items.length; start += perPage) pages.push(items.slice(start, start + perPage))
  return pages
}

const MARK_GAP_MM = 1
const MARK_LENGTH_MM = 2

export interface Line {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** Short strokes around every corner of a cell, with a gap at the corner itself so that no ink is cut. */
export const cropMarks = ({ columns, rows, cellWidth, cellHeight }: SheetLayout): Line[] => {
  const lines: Line[] = []
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const x = MARGIN_MM + column * cellWidth
      const y = MARGIN_MM + row * cellHeight
      for (const side of [-1, 1]) {
        const near = side * MARK_GAP_MM
        const far = side * (MARK_GAP_MM + MARK_LENGTH_MM)
        lines.push({ x1: x + near, y1: y, x2: x + far, y2: y }, { x1: x, y1: y + near, x2: x, y2: y + far })
      }
    }
  }
  return lines
}
