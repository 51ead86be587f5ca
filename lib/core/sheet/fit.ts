import type { Box } from './box'

/** On which side of its code a caption stands. */
export type CaptionSide = 'below' | 'beside'

/** Room that texts ask for, in millimetres; 0 where there is none. */
export interface TextRoom {
  headline: number
  caption: number
  /** What a caption below the code may grow to where there is room. */
  captionMost: number
  /** Between code and texts above and below. */
  gap: number
  /** Kept free between a text and the edge of its area. */
  inset: number
}

/** Where code and texts stand. A text that is not asked for has no box. */
export interface Arrangement {
  code: Box
  headline: Box | null
  caption: Box | null
  captionSide: CaptionSide
  /** Side in millimetres of the largest code that fits. */
  largest: number
}

/** Between a code and the caption beside it. */
const BESIDE_GAP_MM = 2
/** Four Chinese characters of 10 pt. */
export const MIN_TEXT_WIDTH_MM = 15

/** A code of `asked` millimetres or less in the middle of `area`, the headline above and the caption below it. */
export const arrangeBelow = (area: Box, text: TextRoom, asked: number): Arrangement => {
  const headline = Math.min(text.headline, area.height)
  const caption = Math.min(text.caption, area.height)
  const above = headline > 0 ? headline + text.gap : 0
  const below = caption > 0 ? caption + text.gap : 0
  const largest = Math.max(0, Math.min(area.width, area.height - above - below))
  const side = Math.min(asked, largest)
  const top = area.y + Math.max(0, (area.height - above - side - below) / 2)
  const foot = top + above + side
  const inset = Math.min(text.inset, area.width / 2)
  const line = { x: area.x + inset, width: Math.max(0, area.width - 2 * inset) }
  const room = area.y + area.height - foot - text.gap
  return {
    code: { x: area.x + (area.width - side) / 2, y: top + above, width: side, height: side },
    headline: headline > 0 ? { ...line, y: top, height: headline } : null,
    caption:
      caption > 0
        ? { ...line, y: foot + text.gap, height: Math.max(0, Math.min(text.captionMost, room)) }
        : null,
    captionSide: 'below',
    largest,
  }
}

/** A code of `asked` millimetres or less at the left of `area`, the caption at its right. */
const arrangeBeside = (area: Box, text: TextRoom, asked: number): Arrangement => {
  const needed = BESIDE_GAP_MM + MIN_TEXT_WIDTH_MM + text.inset
  const largest = Math.max(0, Math.min(area.height, area.width - needed))
  const side = Math.min(asked, largest)
  const above = (area.height - side) / 2
  const x = area.x + Math.max(0, Math.min(above, area.width - side - needed))
  const from = x + side + BESIDE_GAP_MM
  const inset = Math.min(text.inset, area.height / 2)
  return {
    code: { x, y: area.y + above, width: side, height: side },
    headline: null,
    caption: {
      x: from,
      y: area.y + inset,
      width: Math.max(0, area.x + area.width - text.inset - from),
      height: Math.max(0, area.height - 2 * inset),
    },
    captionSide: 'beside',
    largest,
  }
}

/** The caption goes to the side on which the code gets larger, below when that is all one. */
export const arrange = (area: Box, text: TextRoom, asked: number): Arrangement => {
  const below = arrangeBelow(area, text, asked)
  if (text.caption === 0 || text.headline > 0) return below
  const beside = arrangeBeside(area, text, asked)
  const largest = Math.max(below.largest, beside.largest)
  return { ...(beside.code.width > below.code.width ? beside : below), largest }
}
