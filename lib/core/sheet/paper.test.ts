import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shrinkBox } from './box'
import { largestMargin, paperSize } from './paper'

test.each([
  ['a4', 'portrait', 210, 297],
  ['a4', 'landscape', 297, 210],
  ['a5', 'portrait', 148, 210],
  ['letter', 'landscape', 279.4, 215.9],
  ['custom', 'portrait', 90, 54],
  ['custom', 'landscape', 90, 54],
] as const)('%s %s is %f × %f mm', (paper, orientation, width, height) => {
  expect(paperSize({ paper, orientation, width: 90, height: 54 })).toEqual({ width, height })
})

test('the largest margin leaves 20 mm', () => {
  expect([210, 50, 20, 5].map(largestMargin)).toEqual([95, 15, 0, 0])
})

test('a shrunk box lies within', () => {
  const length = fc.double({ min: 0, max: 1_200, noNaN: true })
  fc.assert(
    fc.property(length, length, length, (width, height, inset) => {
      const box = shrinkBox({ x: 0, y: 0, width, height }, inset)
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-9)
      expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-9)
    }),
  )
})
