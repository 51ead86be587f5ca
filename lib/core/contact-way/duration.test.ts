import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromSeconds, toSeconds } from './duration'

describe('duration', () => {
  it('comes back to the same seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_209_600 }), (seconds) => {
        expect(toSeconds(fromSeconds(seconds))).toBe(seconds)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [86_400, { amount: 1, unit: 'days' }],
    [90_000, { amount: 25, unit: 'hours' }],
    [5400, { amount: 90, unit: 'minutes' }],
    [604_800, { amount: 7, unit: 'days' }],
  ])('%i seconds', (seconds, shown) => expect(fromSeconds(seconds)).toEqual(shown))

  it('knows parts of a unit and an empty field', () => {
    expect(toSeconds({ amount: 1.5, unit: 'hours' })).toBe(5400)
    expect(toSeconds({ unit: 'hours' })).toBeNull()
  })
})
