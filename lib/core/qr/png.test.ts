import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { encodeModules } from './modules'
import { pngOf } from './png'
import { modulePixels, QUIET_ZONE, sidePixels } from './sizes'

const pixelsOf = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, at: (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? -1 }
}

describe('pngOf', () => {
  test('is a 1-bit opaque picture of the stated size', async () => {
    const bytes = await pngOf(encodeModules('https://work.weixin.qq.com/ct/wcde9f3a7b', 'Q'), {
      sizeMm: 40,
      dpi: 300,
    })
    const metadata = await sharp(bytes).metadata()
    expect(metadata).toMatchObject({
      format: 'png',
      width: 472,
      height: 472,
      bitsPerSample: 1,
      hasAlpha: false,
    })
    expect(metadata.density).toBe(300)
    expect(bytes.length).toBeLessThan(3_000)
  })

  test('paints exactly the modules, each whole pixels, with the quiet zone around', async () => {
    const choices = fc.record({
      text: fc.string({ minLength: 1, maxLength: 120 }),
      level: fc.constantFrom('M', 'Q', 'H'),
      sizeMm: fc.integer({ min: 20, max: 80 }),
      dpi: fc.constantFrom(150, 203, 300, 600),
    })
    await fc.assert(
      fc.asyncProperty(choices, async ({ text, level, sizeMm, dpi }) => {
        const modules = encodeModules(text, level)
        const scale = modulePixels(sizeMm, dpi, modules.size)
        const { width, at } = await pixelsOf(await pngOf(modules, { sizeMm, dpi }))
        expect(width).toBe(sidePixels(sizeMm, dpi))
        const offset = Math.floor((width - modules.size * scale) / 2)
        expect(offset).toBeGreaterThanOrEqual(QUIET_ZONE * scale)
        for (let y = 0; y < width; y++) {
          for (let x = 0; x < width; x++) {
            const column = Math.floor((x - offset) / scale)
            const row = Math.floor((y - offset) / scale)
            const inside = column >= 0 && row >= 0 && column < modules.size && row < modules.size
            const dark = inside && modules.dark(column, row)
            if (at(x, y) !== (dark ? 0 : 255)) throw new Error(`pixel ${x}, ${y}`)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  test('a module of less than a pixel is refused', async () => {
    const modules = encodeModules('a'.repeat(300), 'H')
    await expect(pngOf(modules, { sizeMm: 20, dpi: 72 })).rejects.toThrow(RangeError)
  })

  test('takes another deflate', async () => {
    const asked: number[] = []
    const bytes = await pngOf(encodeModules('a', 'M'), {
      sizeMm: 20,
      dpi: 100,
      deflate: async (lines) => {
        asked.push(lines.length)
        return Uint8Array.of(1, 2, 3)
      },
    })
    expect(asked).toEqual([79 * (10 + 1)])
    expect(new TextDecoder('latin1').decode(bytes)).toContain('IDAT\u0001\u0002\u0003')
  })
})
