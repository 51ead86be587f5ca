import type { Colour } from '../qr/colour'
import type { Mark } from './drawing'
import { type FittedText, LINE_HEIGHT } from './fit-text'
import { textWidth, type Weight } from './text-width'

/** From the upper edge of a line to its baseline, in font sizes. */
const BASELINE = 1.03

/** Lines around `x` from the upper edge `y` on. */
export const drawText = (
  { lines, size }: FittedText,
  { x, y, weight, fill }: { x: number; y: number; weight: Weight; fill: Colour },
): Mark[] =>
  lines.map((text, index) => ({
    kind: 'text',
    x,
    y: y + (index * LINE_HEIGHT + BASELINE) * size,
    size,
    width: textWidth(text, weight) * size,
    weight,
    text,
    fill,
  }))
