import type { Box, Line } from './box'
import { GLUE_FLAP_MM, tentFold } from './divide'
import type { SheetLayout } from './layout'
import type { SheetOptions } from './options'

/** A stroke along which paper is folded, or folded and glued; drawn dashed. */
export interface FoldLine extends Line {
  use: 'fold' | 'glue'
}

/** The fold of a tent, and that of its flap. */
export const foldLines = ({ kind, page }: SheetLayout, options: SheetOptions): FoldLine[] => {
  if (kind !== 'tent') return []
  const across = (y: number, use: FoldLine['use']): FoldLine => ({ x1: 0, y1: y, x2: page.width, y2: y, use })
  const fold = across(tentFold(options, page), 'fold')
  return options.glueFlap ? [fold, across(page.height - GLUE_FLAP_MM, 'glue')] : [fold]
}

/** A label as it is punched. */
export interface LabelOutline extends Box {
  radius: number
}

/** The edges of all labels: for the screen, since the sheet has them already. */
export const labelOutlines = ({ kind, cells, cornerRadius }: SheetLayout): LabelOutline[] =>
  kind === 'labels'
    ? cells.map(({ x, y, width, height }) => ({ x, y, width, height, radius: cornerRadius }))
    : []

/** Below the cells: room for crop marks, a number, and what printers leave white. */
const NUMBER_STRIP_MM = 12
const NUMBER_HEIGHT_MM = 4
const UNPRINTED_MM = 4

/**
 * Where a page's number stands, in the middle of the box; null where the foot of the page has no room for one, and
 * on posters and tents, which customers see.
 */
export const pageNumberBox = ({ kind, cells, page }: SheetLayout): Box | null => {
  if (kind === 'poster' || kind === 'tent') return null
  const foot = Math.max(...cells.map(({ y, height }) => y + height))
  if (page.height - foot < NUMBER_STRIP_MM) return null
  return {
    x: UNPRINTED_MM,
    y: page.height - UNPRINTED_MM - NUMBER_HEIGHT_MM,
    width: page.width - 2 * UNPRINTED_MM,
    height: NUMBER_HEIGHT_MM,
  }
}
