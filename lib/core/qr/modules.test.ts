import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moduleCount } from './module-count'
import { encodeInShape, encodeModules, type Modules } from './modules'
import { moduleMillimetres, modulePixels, pngModuleMillimetres, scanDistance, sidePixels } from './sizes'

describe('modules', () => {
  test('the light count agrees with the encoder for any text and level', () => {
    const text = fc.oneof(
      fc.webUrl(),
      fc.string({ minLength: 1, maxLength: 400 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
      fc.stringMatching(/^[0-9]{1,300}$/),
      fc.stringMatching(/^[0-9A-Z $%*+./:-]{1,300}$/),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('L', 'M', 'Q', 'H'), (value, level) => {
        expect(moduleCount(value, level)).toBe(encodeModules(value, level).size)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    [14, 21],
    [15, 25],
    [2331, 177],
    [2332, undefined],
  ])('%i bytes at M take %s modules', (length, size) => {
    expect(moduleCount('a'.repeat(length), 'M')).toBe(size)
  })

  test('finder patterns stand in three corners', () => {
    const { size, dark } = encodeModules('https://work.weixin.qq.com/ct/wcde9f3a7b', 'Q')
    for (const [x, y] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const) {
      expect([dark(x, y), dark(x + 1, y + 1), dark(x + 3, y + 3)]).toEqual([true, false, true])
    }
    expect(dark(size - 1, size - 7)).toBeTypeOf('boolean')
  })

  test('one of the codes in a shape is the one that was made', () => {
    const rowsOf = ({ size, dark }: Modules) =>
      Array.from({ length: size * size }, (_, at) =>
        dark(at % size, Math.floor(at / size)) ? '1' : '0',
      ).join('')
    for (const text of ['https://work.weixin.qq.com/ct/wcde9f3a7b', '徐汇店 1 号', '0123456789']) {
      const made = rowsOf(encodeModules(text, 'H'))
      const version = ((moduleCount(text, 'H') ?? 0) - 17) / 4
      const inShape = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((mask) =>
        encodeInShape(text, { version, level: 'H', mask }).map(rowsOf),
      )
      expect(inShape).toContain(made)
    }
    expect(encodeInShape('a'.repeat(100), { version: 1, level: 'H', mask: 0 })).toEqual([])
  })

  test('sizes', () => {
    expect(sidePixels(40, 300)).toBe(472)
    expect(moduleMillimetres(40, 41)).toBeCloseTo(0.816, 3)
    expect(modulePixels(40, 300, 41)).toBe(9)
    expect(pngModuleMillimetres(40, 300, 41)).toBeCloseTo(0.762, 3)
    expect(scanDistance(40)).toBe(400)
  })
})
