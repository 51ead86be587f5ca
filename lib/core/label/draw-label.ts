import type { Modules } from '../qr/modules'
import type { CodeStyle } from '../qr/style'
import { balanceLines } from './break-lines'
import { drawCode } from './draw-code'
import { drawText } from './draw-text'
import type { Drawing, Mark } from './drawing'
import { LINE_HEIGHT, MIN_TYPE_MM } from './fit-text'
import { FRAME_WIDTH_MM, frameSpace } from './frame'

/** Above a caption stands the quiet zone; below it as much again, in font sizes. */
const BELOW_CAPTION = 0.8

const captionSize = (sizeMm: number): number => Math.min(14, Math.max(2.4, sizeMm * 0.08))

/** As large as the code allows, smaller where it would take more than three lines. */
const setCaption = (caption: string, sizeMm: number) => {
  for (let size = captionSize(sizeMm); ; size = Math.max(MIN_TYPE_MM, size * 0.9)) {
    const lines = balanceLines(caption, (sizeMm * 0.96) / size, 'bold')
    if (lines.length <= 3 || size === MIN_TYPE_MM) return { lines, size, isCut: false }
  }
}

export interface LabelOptions {
  /** Side of the code in millimetres, quiet zone included. Caption and frame come on top of it. */
  sizeMm: number
  style: CodeStyle
  caption: string
  title: string
  logo?: string | undefined
  /** White border in modules, 4 where it is not told. */
  quietZone?: number | undefined
  /** Pixels a millimetre where pixels are drawn. */
  dots?: number
}

const measure = ({ sizeMm, style, caption, dots }: Omit<LabelOptions, 'title'>) => {
  const whole = (mm: number) => (dots ? Math.round(mm * dots) / dots : mm)
  const space = whole(frameSpace(style.frame))
  const text = setCaption(caption, sizeMm)
  const below = text.lines.length === 0 ? 0 : (text.lines.length * LINE_HEIGHT + BELOW_CAPTION) * text.size
  const side = whole(sizeMm)
  return { space, text, side, width: side + 2 * space, height: whole(side + below + 2 * space) }
}

/** Width and height of a label in millimetres, without drawing it. */
export const labelSize = (options: Omit<LabelOptions, 'title'>): { width: number; height: number } => {
  const { width, height } = measure(options)
  return { width, height }
}

/** A code as a file of its own: code, caption below it however long it is, and frame. */
export const drawLabel = (modules: Modules, options: LabelOptions): Drawing => {
  const { style, title, logo, quietZone, dots } = options
  const { space, text, side, width, height } = measure(options)
  const frame: Mark = {
    kind: 'rect',
    x: FRAME_WIDTH_MM / 2,
    y: FRAME_WIDTH_MM / 2,
    width: width - FRAME_WIDTH_MM,
    height: height - FRAME_WIDTH_MM,
    radius: 1.5,
    stroke: { colour: style.ink, width: FRAME_WIDTH_MM },
  }
  return {
    width,
    height,
    paper: style.paper,
    title,
    marks: [
      ...(style.frame === 'none' ? [] : [frame]),
      ...drawCode(modules, {
        x: space,
        y: space,
        sizeMm: side,
        style,
        logo,
        quietZone,
        ...(dots ? { dots } : {}),
      }),
      ...drawText(text, { x: width / 2, y: space + side, weight: 'bold', fill: style.ink }),
    ],
  }
}
