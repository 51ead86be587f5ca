import type { Grey } from './grey'

const SIDE = 8

/** Quantization of luma (ITU-T T.81, table K.1). */
// biome-ignore format: a table
const TABLE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87,
  80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72,
  92, 95, 98, 112, 100, 103, 99,
]

const cosines = Float32Array.from({ length: SIDE * SIDE }, (_, at) => {
  const [frequency, place] = [Math.floor(at / SIDE), at % SIDE]
  return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * place + 1) * frequency * Math.PI) / 16)
})
const transposed = Float32Array.from(
  { length: SIDE * SIDE },
  (_, at) => cosines[(at % SIDE) * SIDE + Math.floor(at / SIDE)] ?? 0,
)

/** `out` = rows of `matrix` times `block`, turned over: twice gives the transform of both directions. */
const transform = (matrix: Float32Array, block: Float32Array, out: Float32Array) => {
  for (let column = 0; column < SIDE; column++) {
    for (let row = 0; row < SIDE; row++) {
      let sum = 0
      for (let at = 0; at < SIDE; at++) {
        sum += (matrix[row * SIDE + at] as number) * (block[at * SIDE + column] as number)
      }
      out[column * SIDE + row] = sum
    }
  }
}

/** What JPEG at this quality (1–100) leaves of a grey picture. */
export const loseToJpeg = ({ data, width, height }: Grey, quality: number): Grey => {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality
  const steps = TABLE.map((step) => Math.min(255, Math.max(1, Math.floor((step * scale + 50) / 100))))
  const result = new Float32Array(data.length)
  const block = new Float32Array(SIDE * SIDE)
  const half = new Float32Array(SIDE * SIDE)
  for (let top = 0; top < height; top += SIDE) {
    for (let left = 0; left < width; left += SIDE) {
      for (let at = 0; at < block.length; at++) {
        const y = Math.min(height - 1, top + (at >> 3))
        const x = Math.min(width - 1, left + (at & 7))
        block[at] = (data[y * width + x] as number) - 128
      }
      transform(cosines, block, half)
      transform(cosines, half, block)
      for (let at = 0; at < block.length; at++) {
        const step = steps[at] as number
        block[at] = Math.round((block[at] as number) / step) * step
      }
      transform(transposed, block, half)
      transform(transposed, half, block)
      for (let at = 0; at < block.length; at++) {
        const [y, x] = [top + (at >> 3), left + (at & 7)]
        if (y < height && x < width) result[y * width + x] = (block[at] as number) + 128
      }
    }
  }
  return { data: result, width, height }
}
