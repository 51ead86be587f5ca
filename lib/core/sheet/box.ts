/** A width and a height in millimetres. */
export interface Size {
  width: number
  height: number
}

/** A rectangle in millimetres; `x` and `y` of its left upper corner go right and down. */
export interface Box extends Size {
  x: number
  y: number
}

/** A straight stroke in millimetres. */
export interface Line {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** The box without `inset` millimetres on every side; a box with nothing left keeps its centre. */
export const shrinkBox = ({ x, y, width, height }: Box, inset: number): Box => {
  const dx = Math.min(inset, width / 2)
  const dy = Math.min(inset, height / 2)
  return { x: x + dx, y: y + dy, width: Math.max(0, width - 2 * dx), height: Math.max(0, height - 2 * dy) }
}
