import { expect, test, vi } from 'vitest'
import { keepLast, keepLastMade } from './keep-last'

test('keeps what was asked for last', () => {
  const keep = keepLast<string>(2)
  const make = vi.fn((key: string) => key.toUpperCase())
  const ask = (key: string) => keep(key, () => make(key))
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b'])
})

test('what is under way is shared, and what failed is made anew', async () => {
  const keep = keepLastMade<number>(2)
  const make = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(7)
  const [one, other] = [keep('a', make), keep('a', make)]
  await expect(one).rejects.toThrow('away')
  await expect(other).rejects.toThrow('away')
  expect(await Promise.all([keep('a', make), keep('a', make)])).toEqual([7, 7])
  expect(make).toHaveBeenCalledTimes(2)
})
