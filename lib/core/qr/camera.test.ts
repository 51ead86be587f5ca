import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { photograph } from './camera'
import type { Grey } from './grey'

const inkOf = ({ data }: Grey): number => data.reduce((sum, value) => sum + 255 - value, 0)

const pictures = fc
  .record({
    width: fc.integer({ min: 20, max: 40 }),
    height: fc.integer({ min: 20, max: 40 }),
    seed: fc.nat(),
  })
  .map(({ width, height, seed }) => {
    const isEdge = (at: number) =>
      [at % width, Math.floor(at / width)].some((place, axis) => {
        const end = axis === 0 ? width : height
        return place < 8 || place >= end - 8
      })
    const data = Float32Array.from({ length: width * height }, (_, at) =>
      isEdge(at) ? 255 : Math.abs(Math.sin(at * at + seed)) * 255,
    )
    return { data, width, height }
  })

describe('a photograph', () => {
  test('has as much ink on its area as the picture, however blurred', () => {
    fc.assert(
      fc.property(
        pictures,
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        fc.integer({ min: 30, max: 90 }),
        fc.integer({ min: 30, max: 90 }),
        (picture, sigma, columns, rows) => {
          const seen = photograph(picture, { columns, rows, sigma: Math.max(sigma, picture.width / columns) })
          const share = inkOf(seen) / (columns * rows)
          expect(share).toBeCloseTo(inkOf(picture) / picture.data.length, 0)
        },
      ),
    )
  })

  test('that is sharp and of the same size is the picture', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const { width, height } = picture
        const seen = photograph(picture, { columns: width, rows: height, sigma: 0.01 })
        seen.data.forEach((value, at) => {
          expect(value).toBeCloseTo(picture.data[at] ?? 0, 2)
        })
      }),
    )
  })

  test('spreads a dot as a normal distribution does', () => {
    const side = 21
    const data = new Float32Array(side * side).fill(255)
    data[10 * side + 10] = 0
    const seen = photograph({ data, width: side, height: side }, { columns: side, rows: side, sigma: 1.5 })
    const at = (x: number, y: number) => 255 - (seen.data[y * side + x] ?? 0)
    expect(at(10, 10)).toBeCloseTo(255 * 0.2611 ** 2, 1)
    expect(at(12, 10) / at(10, 10)).toBeCloseTo(0.1109 / 0.2611, 1)
    expect(at(10, 12)).toBeCloseTo(at(12, 10), 4)
  })
})
