import type { Grey } from './grey'

/** Share of a normal distribution below `x` standard deviations, to 1e-7 (Abramowitz and Stegun, 26.2.17). */
const shareBelow = (x: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const sum = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum
  return x > 0 ? 1 - tail : tail
}

/** Beyond so many standard deviations nothing is seen. */
const REACH = 3

/** What each of `to` pixels sees of `from` pixels beside each other: `count` shares from its `first` on. */
interface Sight {
  first: Int32Array
  count: number
  shares: Float32Array
}

const sightOf = (from: number, to: number, sigma: number): Sight => {
  const count = Math.min(from, Math.ceil(2 * REACH * sigma) + 1)
  const first = new Int32Array(to)
  const shares = new Float32Array(to * count)
  for (let at = 0; at < to; at++) {
    const middle = ((at + 0.5) * from) / to
    const start = Math.min(from - count, Math.max(0, Math.floor(middle - REACH * sigma)))
    first[at] = start
    let below = shareBelow((start - middle) / sigma)
    for (let tap = 0; tap < count; tap++) {
      const upTo = shareBelow((start + tap + 1 - middle) / sigma)
      shares[at * count + tap] = upTo - below
      below = upTo
    }
  }
  return { first, count, shares }
}

const PAPER = 255

/** Kept from one picture to the next: a thousand codes would leave hundreds of megabytes behind. */
const kept = { narrow: new Float32Array(0), seen: new Float32Array(0) }

const room = (name: keyof typeof kept, size: number): Float32Array => {
  if (kept[name].length < size) kept[name] = new Float32Array(size)
  return kept[name].subarray(0, size)
}

/**
 * A picture as a camera of `columns` × `rows` pixels sees it through a Gaussian blur of `sigma` pixels of the picture;
 * around it lies white paper. The result lasts until the next one.
 */
export const photograph = (
  { data, width, height }: Grey,
  { columns, rows, sigma }: { columns: number; rows: number; sigma: number },
): Grey => {
  const across = sightOf(width, columns, sigma)
  const narrow = room('narrow', height * columns)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < columns; x++) {
      const from = y * width + (across.first[x] as number)
      let ink = 0
      for (let tap = 0; tap < across.count; tap++) {
        ink += (PAPER - (data[from + tap] as number)) * (across.shares[x * across.count + tap] as number)
      }
      narrow[y * columns + x] = ink
    }
  }
  const down = width === height && columns === rows ? across : sightOf(height, rows, sigma)
  const seen = room('seen', rows * columns).fill(PAPER)
  for (let y = 0; y < rows; y++) {
    for (let tap = 0; tap < down.count; tap++) {
      const share = down.shares[y * down.count + tap] as number
      const from = ((down.first[y] as number) + tap) * columns
      for (let x = 0; x < columns; x++) {
        seen[y * columns + x] = (seen[y * columns + x] as number) - share * (narrow[from + x] as number)
      }
    }
  }
  return { data: seen, width: columns, height: rows }
}
