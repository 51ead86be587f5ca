import { balanceLines, breakLines } from './break-lines'
import { splitGraphemes, textWidth, type Weight } from './text-width'

/** From one line to the next, in font sizes. */
export const LINE_HEIGHT = 1.3

/** Smallest type that can be read on paper: 5 pt, in millimetres. */
export const MIN_TYPE_MM = 1.76

export interface FittedText {
  lines: string[]
  /** Font size in millimetres. */
  size: number
  /** The text is longer than its box holds at the smallest size; the last line ends in an ellipsis. */
  isCut: boolean
}

const STEP = 0.92

const shorten = (line: string, width: number, weight: Weight): string => {
  const signs = splitGraphemes(line)
  while (signs.length > 0 && textWidth(`${signs.join('').trimEnd()}…`, weight) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

/** Wider than the column in one sign: only a sign that is larger than its column. */
const overruns = (lines: readonly string[], width: number, weight: Weight): boolean =>
  lines.some((line) => textWidth(line, weight) > width + 1e-9)

/**
 * Sets a text into a box of millimetres: at `size`, or as much smaller as it takes, down to {@link MIN_TYPE_MM};
 * what is still too long is cut at an ellipsis. Never wider nor higher than the box.
 */
export const fitText = (
  text: string,
  box: { width: number; height: number },
  { size, weight }: { size: number; weight: Weight },
): FittedText => {
  let smaller = Math.max(size, MIN_TYPE_MM)
  for (;;) {
    const columns = box.width / smaller
    const lines = breakLines(text, columns, weight)
    const rows = Math.floor(box.height / (smaller * LINE_HEIGHT) + 1e-9)
    if (lines.length <= rows && !overruns(lines, columns, weight)) {
      return { lines: balanceLines(text, columns, weight), size: smaller, isCut: false }
    }
    if (smaller === MIN_TYPE_MM) {
      const kept = lines.slice(0, rows).filter((line) => textWidth(line, weight) <= columns + 1e-9)
      const last = kept.pop()
      const cut = last === undefined ? [] : [...kept, shorten(last, columns, weight)]
      return { lines: cut, size: smaller, isCut: true }
    }
    smaller = Math.max(MIN_TYPE_MM, smaller * STEP)
  }
}
