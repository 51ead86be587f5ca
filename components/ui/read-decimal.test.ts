import { expect, test } from 'vitest'
import { readDecimal } from './read-decimal'

test.each([
  ['12', 12],
  [' 1.5 ', 1.5],
  ['1,5', 1.5],
  ['１。５', 1.5],
  ['3.', 3],
  ['40mm', 40],
  ['40 MM', 40],
  ['40 毫米', 40],
])('%j is %d', (text, value) => {
  expect(readDecimal(text, ['mm', '毫米'])).toBe(value)
})

test.each(['', '-1', '1e3', '.5', 'mm', '4 0', '40 cm', '1.5.2', 'NaN'])('%j is none', (text) => {
  expect(readDecimal(text, ['mm'])).toBeNaN()
})
