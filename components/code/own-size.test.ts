import { expect, test } from 'vitest'
import { readOwnSize } from './own-size'

test.each([
  ['8.55', { sizeMm: 85.5 }],
  ['8,5 cm', { sizeMm: 85 }],
  ['１０', { sizeMm: 100 }],
  ['2', { sizeMm: 20 }],
  ['100', { sizeMm: 1000 }],
  ['1.99', { problem: 'tooSmall' }],
  ['100.1', { problem: 'tooLarge' }],
  ['', { problem: 'notNumber' }],
  ['-4', { problem: 'notNumber' }],
  ['1e1', { problem: 'notNumber' }],
])('%j', (text, expected) => {
  expect(readOwnSize(text)).toEqual(expected)
})
