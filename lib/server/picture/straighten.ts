import 'server-only'
import type { Pixels } from '@/lib/core/qr/decode'
import type { Modules } from '@/lib/core/qr/modules'

export interface Point {
  x: number
  y: number
}

/** Where the corners of a code lie in a picture, in pixels from its top left edge; named as the code is read. */
export interface Corners {
  topLeft: Point
  topRight: Point
  bottomRight: Point
  bottomLeft: Point
}

const corners = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'] as const

/** The perspective that takes the unit square (u to the right, v down) to the corners. */
const perspective = ({ topLeft: a, topRight: b, bottomRight: c, bottomLeft: d }: Corners) => {
  const [rightX, rightY, downX, downY] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y]
  const [skewX, skewY] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y]
  const area = rightX * downY - downX * rightY
  const g = (skewX * downY - downX * skewY) / area
  const h = (rightX * skewY - skewX * rightY) / area
  return (u: number, v: number): Point => {
    const depth = g * u + h * v + 1
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / depth,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / depth,
    }
  }
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value))

/** Mean side of a module in pixels. */
export const modulePixelsOf = (
  { topLeft, topRight, bottomRight, bottomLeft }: Corners,
  size: number,
): number => {
  const sides = [
    [topLeft, topRight],
    [topRight, bottomRight],
    [bottomRight, bottomLeft],
    [bottomLeft, topLeft],
  ] as const
  return sides.reduce((sum, [one, other]) => sum + Math.hypot(one.x - other.x, one.y - other.y), 0) / 4 / size
}

export interface Window {
  /** Side of the result in samples. */
  side: number
  /** The part of the code to take: a square around its middle with this share of its side (1: all of it). */
  share?: number
}

/** Samples of the straightened, upright code: red, green and blue for each (0–255), row by row. */
export const straighten = (pixels: Pixels, at: Corners, { side, share = 1 }: Window): Float32Array => {
  const { data, width, height } = pixels
  const toPicture = perspective(at)
  const samples = new Float32Array(side * side * 3)
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const { x, y } = toPicture(
        0.5 + share * ((column + 0.5) / side - 0.5),
        0.5 + share * ((row + 0.5) / side - 0.5),
      )
      const [inX, inY] = [clamp(x - 0.5, width - 1), clamp(y - 0.5, height - 1)]
      const [left, top] = [Math.min(Math.floor(inX), width - 2), Math.min(Math.floor(inY), height - 2)]
      const [partX, partY] = [inX - left, inY - top]
      const from = (top * width + left) * 4
      for (let part = 0; part < 3; part++) {
        const at = from + part
        const above = (data[at] ?? 0) * (1 - partX) + (data[at + 4] ?? 0) * partX
        const below = (data[at + width * 4] ?? 0) * (1 - partX) + (data[at + width * 4 + 4] ?? 0) * partX
        samples[(row * side + column) * 3 + part] = above * (1 - partY) + below * partY
      }
    }
  }
  return samples
}

const SPOTS = [0.12, 0.88]
const STEPS = [0.3, 0.15, 0.07]
const MAX_ROUNDS = 3

/** How much lighter the light modules are than the dark ones; the avatar's place is left out. */
const contrastAt = ({ data, width, height }: Pixels, at: Corners, { size, dark }: Modules): number => {
  const toPicture = perspective(at)
  const sums = [0, 0]
  const counts = [0, 0]
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (Math.max(Math.abs(column - size / 2), Math.abs(row - size / 2)) < size * 0.18) continue
      const shade = dark(column, row) ? 1 : 0
      for (const down of SPOTS) {
        for (const right of SPOTS) {
          const { x, y } = toPicture((column + right) / size, (row + down) / size)
          const from = (clamp(Math.floor(y), height - 1) * width + clamp(Math.floor(x), width - 1)) * 4
          sums[shade] = (sums[shade] ?? 0) + (data[from] ?? 0) + (data[from + 1] ?? 0) + (data[from + 2] ?? 0)
          counts[shade] = (counts[shade] ?? 0) + 1
        }
      }
    }
  }
  const mean = (shade: 0 | 1) => (sums[shade] ?? 0) / Math.max(1, counts[shade] ?? 0)
  return Math.abs(mean(0) - mean(1))
}

/** Moves the corners, which the reader gives in whole pixels, to where the modules fit best. */
export const fitCorners = (pixels: Pixels, found: Corners, modules: Modules): Corners => {
  const modulePx = modulePixelsOf(found, modules.size)
  let best = found
  let bestContrast = contrastAt(pixels, best, modules)
  for (const step of STEPS.map((part) => part * modulePx)) {
    let hasMoved = true
    for (let round = 0; hasMoved && round < MAX_ROUNDS; round++) {
      hasMoved = false
      for (const corner of corners) {
        for (const [right, down] of [
          [step, 0],
          [-step, 0],
          [0, step],
          [0, -step],
        ] as const) {
          const moved = { ...best, [corner]: { x: best[corner].x + right, y: best[corner].y + down } }
          const contrast = contrastAt(pixels, moved, modules)
          if (contrast > bestContrast) {
            best = moved
            bestContrast = contrast
            hasMoved = true
          }
        }
      }
    }
  }
  return best
}
