import type { Grey } from './grey'

const SIDE = 8

/** Quantization of luma (ITU-T T.81, table K.1). */
// biome-ignore format: a table
const TABLE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87,
  80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72,
  92, 95, 98, 112, 100, 103, 99,
]

/** cos(kπ/16) / 2, and cos(π/4) / 2 for the mean. */
const cosine = (k: number): number => Math.cos((k * Math.PI) / 16) / 2
const C1 = cosine(1)
const C2 = cosine(2)
const C3 = cosine(3)
const C4 = cosine(4)
const C5 = cosine(5)
const C6 = cosine(6)
const C7 = cosine(7)

/** The cosine transform of eight values `step` apart, by its even and odd halves. */
const forward = (block: Float64Array, from: number, step: number) => {
  const a0 = block[from] as number
  const a1 = block[from + step] as number
  const a2 = block[from + 2 * step] as number
  const a3 = block[from + 3 * step] as number
  const a4 = block[from + 4 * step] as number
  const a5 = block[from + 5 * step] as number
  const a6 = block[from + 6 * step] as number
  const a7 = block[from + 7 * step] as number
  const s0 = a0 + a7
  const s1 = a1 + a6
  const s2 = a2 + a5
  const s3 = a3 + a4
  const d0 = a0 - a7
  const d1 = a1 - a6
  const d2 = a2 - a5
  const d3 = a3 - a4
  block[from] = C4 * (s0 + s1 + s2 + s3)
  block[from + step] = C1 * d0 + C3 * d1 + C5 * d2 + C7 * d3
  block[from + 2 * step] = C2 * (s0 - s3) + C6 * (s1 - s2)
  block[from + 3 * step] = C3 * d0 - C7 * d1 - C1 * d2 - C5 * d3
  block[from + 4 * step] = C4 * (s0 - s1 - s2 + s3)
  block[from + 5 * step] = C5 * d0 - C1 * d1 + C7 * d2 + C3 * d3
  block[from + 6 * step] = C6 * (s0 - s3) - C2 * (s1 - s2)
  block[from + 7 * step] = C7 * d0 - C5 * d1 + C3 * d2 - C1 * d3
}

/** The way back. */
const backward = (block: Float64Array, from: number, step: number) => {
  const f0 = (block[from] as number) * C4
  const f1 = block[from + step] as number
  const f2 = block[from + 2 * step] as number
  const f3 = block[from + 3 * step] as number
  const f4 = (block[from + 4 * step] as number) * C4
  const f5 = block[from + 5 * step] as number
  const f6 = block[from + 6 * step] as number
  const f7 = block[from + 7 * step] as number
  const sum = f0 + f4
  const difference = f0 - f4
  const wide = C2 * f2 + C6 * f6
  const narrow = C6 * f2 - C2 * f6
  const o0 = C1 * f1 + C3 * f3 + C5 * f5 + C7 * f7
  const o1 = C3 * f1 - C7 * f3 - C1 * f5 - C5 * f7
  const o2 = C5 * f1 - C1 * f3 + C7 * f5 + C3 * f7
  const o3 = C7 * f1 - C5 * f3 + C3 * f5 - C1 * f7
  block[from] = sum + wide + o0
  block[from + step] = difference + narrow + o1
  block[from + 2 * step] = difference - narrow + o2
  block[from + 3 * step] = sum - wide + o3
  block[from + 4 * step] = sum - wide - o3
  block[from + 5 * step] = difference - narrow - o2
  block[from + 6 * step] = difference + narrow - o1
  block[from + 7 * step] = sum + wide - o0
}

const overRowsAndColumns = (block: Float64Array, transform: typeof forward) => {
  for (let at = 0; at < SIDE; at++) transform(block, at * SIDE, 1)
  for (let at = 0; at < SIDE; at++) transform(block, at, SIDE)
}

/** Leaves in a grey picture what JPEG at this quality (1–100) would. */
export const loseToJpeg = ({ data, width, height }: Grey, quality: number): void => {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality
  const steps = Float64Array.from(TABLE, (step) =>
    Math.min(255, Math.max(1, Math.floor((step * scale + 50) / 100))),
  )
  const block = new Float64Array(SIDE * SIDE)
  for (let top = 0; top < height; top += SIDE) {
    const rows = Math.min(SIDE, height - top)
    for (let left = 0; left < width; left += SIDE) {
      const columns = Math.min(SIDE, width - left)
      for (let y = 0; y < SIDE; y++) {
        const from = (top + Math.min(y, rows - 1)) * width + left
        for (let x = 0; x < SIDE; x++) {
          block[y * SIDE + x] = (data[from + Math.min(x, columns - 1)] as number) - 128
        }
      }
      overRowsAndColumns(block, forward)
      for (let at = 0; at < block.length; at++) {
        const step = steps[at] as number
        block[at] = Math.round((block[at] as number) / step) * step
      }
      overRowsAndColumns(block, backward)
      for (let y = 0; y < rows; y++) {
        const to = (top + y) * width + left
        for (let x = 0; x < columns; x++) data[to + x] = (block[y * SIDE + x] as number) + 128
      }
    }
  }
}
