import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { loseToJpeg } from './jpeg-loss'

const pictures = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }), seed: fc.nat() })
  .map(({ width, height, seed }) => {
    const data = Float32Array.from(
      { length: width * height },
      (_, at) => 128 + 100 * Math.sin(at * at + seed),
    )
    return { data, width, height }
  })

test('at the best quality nearly nothing is lost', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const kept = { ...picture, data: picture.data.slice() }
      loseToJpeg(kept, 100)
      kept.data.forEach((value, at) => {
        expect(Math.abs(value - (picture.data[at] ?? 0))).toBeLessThan(3)
      })
    }),
  )
})

test.each([25, 50, 80])('quality %i loses what another encoder loses', async (quality) => {
  const [width, height] = [64, 48]
  const data = Float32Array.from({ length: width * height }, (_, at) =>
    Math.floor(at / 7) % 2 === Math.floor(at / (width * 5)) % 2 ? 60 : 190,
  )
  const encoded = await sharp(Buffer.from(data), { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality })
    .toBuffer()
  loseToJpeg({ data, width, height }, quality)
  const theirs = await sharp(encoded).toColourspace('b-w').raw().toBuffer()
  const error = data.reduce((sum, value, at) => sum + Math.abs(value - (theirs[at] ?? 0)), 0) / data.length
  expect(error).toBeLessThan(1.5)
})
