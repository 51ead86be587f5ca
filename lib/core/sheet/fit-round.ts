import type { Box } from './box'
import { type Arrangement, MIN_TEXT_WIDTH_MM, type TextRoom } from './fit'

const leg = (hypotenuse: number, other: number): number =>
  Math.sqrt(Math.max(0, hypotenuse ** 2 - other ** 2))

/**
 * The largest square of a circle that leaves room below it for a caption as wide as {@link MIN_TEXT_WIDTH_MM}.
 * Its upper corners lie on the circle, and so do the lower ones of the caption: with the half side h,
 * 2h + caption = √(r² − h²) + depth, solved for h.
 */
const largestSide = (radius: number, caption: number): number => {
  if (caption === 0) return radius * Math.SQRT2
  if (radius < MIN_TEXT_WIDTH_MM / 2) return 0
  const over = leg(radius, MIN_TEXT_WIDTH_MM / 2) - caption
  const half = (2 * over + Math.sqrt(Math.max(0, 5 * radius ** 2 - over ** 2))) / 5
  return Math.max(0, Math.min(2 * half, radius * Math.SQRT2))
}

/** A code of `asked` millimetres or less and the caption below it within the circle that `area` holds. */
export const arrangeRound = (area: Box, text: TextRoom, asked: number): Arrangement => {
  const radius = Math.min(area.width, area.height) / 2
  const caption = Math.min(text.caption, radius)
  const largest = largestSide(radius, caption)
  const side = Math.min(asked, largest)
  const highest = -leg(radius, side / 2)
  const lowest = caption === 0 ? radius : leg(radius, MIN_TEXT_WIDTH_MM / 2)
  const top = Math.max(highest, Math.min(-(side + caption) / 2, lowest - side - caption))
  const foot = top + side
  const half = leg(radius, Math.max(Math.abs(foot), Math.abs(foot + caption)))
  const x = area.x + area.width / 2
  const y = area.y + area.height / 2
  return {
    code: { x: x - side / 2, y: y + top, width: side, height: side },
    headline: null,
    caption: caption > 0 ? { x: x - half, y: y + foot, width: 2 * half, height: caption } : null,
    captionSide: 'below',
    largest,
  }
}
