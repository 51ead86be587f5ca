import type { Box, Size } from './box'
import { labelStock } from './label-stock'
import type { SheetOptions } from './options'
import { largestMargin, PAPER_SIZES, paperSize } from './paper'

/** Room beside a code, and below and above it for two lines of text. */
const ROOM_BESIDE_MM = 20
const ROOM_FOR_TEXT_MM = 26
/** Narrower cells leave no room for a name. */
const MIN_CELL_WIDTH_MM = 45

/** The strip at the foot of a tent that is glued to its back. */
export const GLUE_FLAP_MM = 15

/** A page cut into rectangles, row by row. */
export interface Division {
  page: Size
  columns: number
  rows: number
  boxes: Box[]
}

interface Track {
  start: number
  count: number
  length: number
  gap: number
}

/** Parts of equal length between the margins; gaps give way before the parts vanish. */
const track = (page: number, margin: number, asked: number | null, need: number, gap: number): Track => {
  const start = Math.min(margin, largestMargin(page))
  const room = page - 2 * start
  const count = asked ?? Math.max(1, Math.floor((room + gap) / (need + gap)))
  const most = count > 1 ? Math.max(0, room - count / 2) / (count - 1) : 0
  const between = Math.min(gap, most)
  return { start, count, length: (room - (count - 1) * between) / count, gap: between }
}

const cross = (page: Size, across: Track, down: Track): Division => ({
  page,
  columns: across.count,
  rows: down.count,
  boxes: Array.from({ length: across.count * down.count }, (_, index) => ({
    x: across.start + (index % across.count) * (across.length + across.gap),
    y: down.start + Math.floor(index / across.count) * (down.length + down.gap),
    width: across.length,
    height: down.length,
  })),
})

/** Equal cells for codes of `sizeMm` millimetres, as many as told or as there is room for. */
export const divideGrid = (options: SheetOptions, sizeMm: number): Division => {
  const page = paperSize(options)
  const { margin, columns, rows, gapX, gapY } = options
  const wide = Math.max(MIN_CELL_WIDTH_MM, sizeMm + ROOM_BESIDE_MM)
  return cross(
    page,
    track(page.width, margin, columns, wide, gapX),
    track(page.height, margin, rows, sizeMm + ROOM_FOR_TEXT_MM, gapY),
  )
}

/** The labels of the chosen stock, on its own paper. */
export const divideLabels = ({ stock: id }: SheetOptions): Division => {
  const { paper, columns, rows, width, height, left, top, pitchX, pitchY } = labelStock(id)
  return cross(
    PAPER_SIZES[paper],
    { start: left, count: columns, length: width, gap: pitchX - width },
    { start: top, count: rows, length: height, gap: pitchY - height },
  )
}

/** One cell between the margins. */
export const dividePoster = (options: SheetOptions): Division =>
  divideGrid({ ...options, columns: 1, rows: 1 }, 0)

/** Where a tent is folded, in millimetres from the upper edge: in the middle of what the flap leaves. */
export const tentFold = ({ glueFlap }: SheetOptions, page: Size): number =>
  (page.height - (glueFlap ? GLUE_FLAP_MM : 0)) / 2

/** Both halves of a tent, the upper one first, with margins at the edges and along the fold. */
export const divideTent = (options: SheetOptions): Division => {
  const page = paperSize(options)
  const fold = tentFold(options, page)
  const across = track(page.width, options.margin, 1, 0, 0)
  const half = track(fold, options.margin, 1, 0, 0)
  return cross(page, across, { ...half, count: 2, gap: fold - half.length })
}
