import { expect, test } from 'vitest'
import { MAX_PRINT_IDS, readPrintIds } from './print-ids'

test('reads ids once each, in order', () => {
  expect(readPrintIds('b, a,,b,c')).toEqual({ ids: ['b', 'a', 'c'], invalid: [], dropped: 0 })
  expect(readPrintIds(['a,b', 'c'])).toEqual({ ids: ['a', 'b', 'c'], invalid: [], dropped: 0 })
  expect(readPrintIds(undefined)).toEqual({ ids: [], invalid: [], dropped: 0 })
})

test('sets aside what cannot be an id', () => {
  const long = 'x'.repeat(129)
  expect(readPrintIds(`ok,../x,a\u0000b,${long},..`)).toEqual({
    ids: ['ok'],
    invalid: ['../x', 'a\u0000b', long.slice(0, 128), '..'],
    dropped: 0,
  })
})

test('stops at the limit and says so', () => {
  const many = Array.from({ length: MAX_PRINT_IDS + 3 }, (_, index) => `id${index}`).join(',')
  const { ids, dropped } = readPrintIds(many)
  expect([ids.length, dropped]).toEqual([MAX_PRINT_IDS, 3])
})
