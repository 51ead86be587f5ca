import { expect, test } from 'vitest'
import { readDistance } from './own-distance'

test.each([
  ['1.5', 1500],
  ['１，５', 1500],
  [' 2 米', 2000],
  ['0.1m', 100],
  ['10', 10_000],
])('%j is a distance', (text, distanceMm) => {
  expect(readDistance(text)).toEqual({ distanceMm })
})

test.each(['', '0', '0.09', '10.1', '-1', '1e1', '远'])('%j is none', (text) => {
  expect(readDistance(text)).toEqual({ problem: 'notNumber' })
})
