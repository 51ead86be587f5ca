import type { Size } from './box'

export const PAPERS = ['a4', 'a5', 'letter', 'custom'] as const
/** What a printer is fed with; `custom` has sides of its own. */
export type Paper = (typeof PAPERS)[number]

export const ORIENTATIONS = ['portrait', 'landscape'] as const
export type Orientation = (typeof ORIENTATIONS)[number]

/** Sides of a custom paper in millimetres. */
export const MIN_PAPER_MM = 50
export const MAX_PAPER_MM = 1_200

export const DEFAULT_MARGIN_MM = 15
export const MAX_MARGIN_MM = 50

/** What margins leave of a page at least: the smallest code. */
const MIN_INNER_MM = 20

/** Upright sheets in millimetres: ISO 216, and ANSI A (8.5 × 11 inches). */
export const PAPER_SIZES: Readonly<Record<Exclude<Paper, 'custom'>, Size>> = {
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  letter: { width: 215.9, height: 279.4 },
}

export interface PaperChoice {
  paper: Paper
  orientation: Orientation
  /** Sides of a custom paper in millimetres as it lies; the others have theirs. */
  width: number
  height: number
}

/** Sides of a page in millimetres as it lies. A custom paper is taken as told, whatever the orientation. */
export const paperSize = ({ paper, orientation, width, height }: PaperChoice): Size => {
  if (paper === 'custom') return { width, height }
  const upright = PAPER_SIZES[paper]
  return orientation === 'portrait' ? upright : { width: upright.height, height: upright.width }
}

/** The widest margin in millimetres that leaves room for a code between two edges `length` apart. */
export const largestMargin = (length: number): number => Math.max(0, (length - MIN_INNER_MM) / 2)
