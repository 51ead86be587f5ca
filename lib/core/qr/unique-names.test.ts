import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uniqueNames } from './unique-names'

test('a name that is taken gets a number before its ending', () => {
  const name = uniqueNames()
  expect(['前台.svg', '前台.svg', 'A.svg', 'a.SVG', '前台 (2).svg', 'none', 'none'].map(name)).toEqual([
    '前台.svg',
    '前台 (2).svg',
    'A.svg',
    'a (2).SVG',
    '前台 (2) (2).svg',
    'none',
    'none (2)',
  ])
})

test('no two names are the same, whatever their case', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a.png', 'A.png', 'a (2).png', 'b', '.png', 'é.svg')), (names) => {
      const name = uniqueNames()
      const given = names.map((one) => name(one).toLowerCase())
      expect(new Set(given).size).toBe(names.length)
    }),
  )
})
