import type { Issue } from '../issue'
import { MIN_SIZE_MM } from '../qr/sizes'
import { type Box, type Size, shrinkBox } from './box'
import { type Division, divideGrid, divideLabels, dividePoster, divideTent } from './divide'
import { type Arrangement, arrange, arrangeBelow, type CaptionSide } from './fit'
import { arrangeRound } from './fit-round'
import { labelStock } from './label-stock'
import type { SheetKind, SheetOptions } from './options'
import { textRoom } from './text-room'

/** One label, cell or half of a tent, in millimetres from the left upper corner of the page. */
export interface SheetCell extends Box {
  /** Which of the page's codes stands in it, from 0; both halves of a tent hold the same one. */
  place: number
  /** Degrees by which the cell with all that is in it is turned about its centre. */
  rotation: 0 | 180
  /** A square, quiet zone included. Like the texts, from the cell's own corner before it is turned. */
  code: Box
  headline: Box | null
  caption: Box | null
}

/** What every page of a sheet looks like. Lengths in millimetres. */
export interface SheetLayout {
  kind: SheetKind
  page: Size
  columns: number
  rows: number
  /** Codes on a page. */
  perPage: number
  cells: SheetCell[]
  cornerRadius: number
  round: boolean
  captionSide: CaptionSide
  /** Side of the codes as they are drawn: what was asked for, or less where it does not fit. */
  codeSize: number
  /** Side of the largest code that fits with its texts. */
  largestSize: number
  /** `code_does_not_fit` where no code of {@link MIN_SIZE_MM} fits; it is drawn smaller then, and not for print. */
  problem: Issue | null
}

const divide = (options: SheetOptions, sizeMm: number): Division => {
  switch (options.kind) {
    case 'grid':
      return divideGrid(options, sizeMm)
    case 'labels':
      return divideLabels(options)
    case 'poster':
      return dividePoster(options)
    case 'tent':
      return divideTent(options)
  }
}

const arrangeCell = (options: SheetOptions, cell: Size, sizeMm: number): Arrangement => {
  const { kind } = options
  const inset = kind === 'labels' ? options.inset : 0
  const area = shrinkBox({ x: 0, y: 0, ...cell }, inset)
  const text = textRoom(options, cell.height)
  if (kind === 'poster' || kind === 'tent') {
    return arrangeBelow(area, text, options.fill ? Number.POSITIVE_INFINITY : sizeMm)
  }
  return kind === 'labels' && labelStock(options.stock).round
    ? arrangeRound(area, text, sizeMm)
    : arrange(area, text, sizeMm)
}

/** Of lengths that come from divisions, less than this is no difference. */
const HAIR_MM = 1e-6

const problemOf = (largest: number): Issue | null =>
  largest < MIN_SIZE_MM - HAIR_MM
    ? { code: 'code_does_not_fit', values: { min: MIN_SIZE_MM, max: Math.floor(largest * 10) / 10 } }
    : null

/**
 * Lays codes of `sizeMm` millimetres (20–1000) out by the options, which need not fit: gaps and margins give way
 * before cells leave the page, and codes shrink before they leave their cell.
 */
export const layoutSheet = (options: SheetOptions, sizeMm: number): SheetLayout => {
  const { kind } = options
  const asked = Math.max(MIN_SIZE_MM, sizeMm)
  const { page, columns, rows, boxes } = divide(options, asked)
  const [first = { x: 0, y: 0, ...page }] = boxes
  const { width, height } = first
  const { code, headline, caption, captionSide, largest } = arrangeCell(options, { width, height }, asked)
  const stock = kind === 'labels' ? labelStock(options.stock) : undefined
  return {
    kind,
    page,
    columns,
    rows,
    perPage: kind === 'tent' ? 1 : boxes.length,
    cells: boxes.map((box, index) => ({
      ...box,
      place: kind === 'tent' ? 0 : index,
      rotation: kind === 'tent' && index === 0 ? 180 : 0,
      code,
      headline,
      caption,
    })),
    cornerRadius: stock?.cornerRadius ?? 0,
    round: stock?.round ?? false,
    captionSide,
    codeSize: code.width,
    largestSize: largest,
    problem: problemOf(largest),
  }
}

/** A box of a cell in millimetres from the corner of the page, the cell turned as it is printed. */
export const placeBox = (cell: SheetCell, { x, y, width, height }: Box): Box =>
  cell.rotation === 0
    ? { x: cell.x + x, y: cell.y + y, width, height }
    : { x: cell.x + cell.width - x - width, y: cell.y + cell.height - y - height, width, height }
