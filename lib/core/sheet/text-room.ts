import type { TextRoom } from './fit'
import type { SheetOptions } from './options'

/** One line of 10 pt and one of 8 pt with the space above them, in millimetres. */
const FIRST_LINE_MM = 6
const SECOND_LINE_MM = 5
/** Texts keep this distance from where a cell is cut. */
const TEXT_INSET_MM = 2

/** Shares of a poster's height. */
const HEADLINE_SHARE = 0.14
const CAPTION_SHARE = 0.12
const GAP_SHARE = 0.03

/** Room that the texts of a cell of `cellHeight` millimetres ask for. */
export const textRoom = (options: SheetOptions, cellHeight: number): TextRoom => {
  const first = options.firstLine === 'none' ? 0 : FIRST_LINE_MM
  const second = options.secondLine.trim() === '' ? 0 : SECOND_LINE_MM
  if (options.kind === 'poster' || options.kind === 'tent') {
    const caption = first + second > 0 ? CAPTION_SHARE * cellHeight : 0
    return {
      headline: options.headline.trim() === '' ? 0 : HEADLINE_SHARE * cellHeight,
      caption,
      captionMost: caption,
      gap: GAP_SHARE * cellHeight,
      inset: 0,
    }
  }
  const inset = options.kind === 'labels' ? Math.max(0, TEXT_INSET_MM - options.inset) : TEXT_INSET_MM
  return { headline: 0, caption: first + second, captionMost: 2 * (first + second), gap: 0, inset }
}
