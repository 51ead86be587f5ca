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
const [C1, C2, C3, C4, C5, C6, C7] = [1, 2, 3, 4, 5, 6, 7].map(cosine) as [
  ...[number, number, number, number, number, number, number],
]

/** The cosine transform of eight values `step` apart, by its even and odd halves. */
const forward = (block: Float32Array, from: number, step: number) => {
  const at = (index: number) => block[from + index * step] as number
  const [s0, s1, s2, s3] = [at(0) + at(7), at(1) + at(6), at(2) + at(5), at(3) + at(4)]
  const [d0, d1, d2, d3] = [at(0) - at(7), at(1) - at(6), at(2) - at(5), at(3) - at(4)]
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
const backward = (block: Float32Array, from: number, step: number) => {
  const at = (index: number) => block[from + index * step] as number
  const [f0, f1, f2, f3] = [at(0) * C4, at(1), at(2), at(3)]
  const [f4, f5, f6, f7] = [at(4) * C4, at(5), at(6), at(7)]
  const [sum, difference] = [f0 + f4, f0 - f4]
  const [wide, narrow] = [C2 * f2 + C6 * f6, C6 * f2 - C2 * f6]
  const [e0, e1, e2, e3] = [sum + wide, difference + narrow, difference - narrow, sum - wide]
  const o0 = C1 * f1 + C3 * f3 + C5 * f5 + C7 * f7
  const o1 = C3 * f1 - C7 * f3 - C1 * f5 - C5 * f7
  const o2 = C5 * f1 - C1 * f3 + C7 * f5 + C3 * f7
  const o3 = C7 * f1 - C5 * f3 + C3 * f5 - C1 * f7
  block[from] = e0 + o0
  block[from + step] = e1 + o1
  block[from + 2 * step] = e2 + o2
  block[from + 3 * step] = e3 + o3
  block[from + 4 * step] = e3 - o3
  block[from + 5 * step] = e2 - o2
  block[from + 6 * step] = e1 - o1
  block[from + 7 * step] = e0 - o0
}

const overRowsAndColumns = (block: Float32Array, transform: typeof forward) => {
  for (let at = 0; at < SIDE; at++) transform(block, at * SIDE, 1)
  for (let at = 0; at < SIDE; at++) transform(block, at, SIDE)
}

/** What JPEG at this quality (1–100) leaves of a grey picture. */
export const loseToJpeg = ({ data, width, height }: Grey, quality: number): Grey => {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality
  const steps = TABLE.map((step) => Math.min(255, Math.max(1, Math.floor((step * scale + 50) / 100))))
  const result = new Float32Array(data.length)
  const block = new Float32Array(SIDE * SIDE)
  for (let top = 0; top < height; top += SIDE) {
    for (let left = 0; left < width; left += SIDE) {
      for (let at = 0; at < block.length; at++) {
        const y = Math.min(height - 1, top + (at >> 3))
        const x = Math.min(width - 1, left + (at & 7))
        block[at] = (data[y * width + x] as number) - 128
      }
      overRowsAndColumns(block, forward)
      for (let at = 0; at < block.length; at++) {
        const step = steps[at] as number
        block[at] = Math.round((block[at] as number) / step) * step
      }
      overRowsAndColumns(block, backward)
      for (let at = 0; at < block.length; at++) {
        const [y, x] = [top + (at >> 3), left + (at & 7)]
        if (y < height && x < width) result[y * width + x] = (block[at] as number) + 128
      }
    }
  }
  return { data: result, width, height }
}
