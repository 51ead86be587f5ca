import { expect, test } from 'vitest'
import { durationParts } from './duration-parts'

test.each([
  [604_800, 7, 0, 0],
  [86_400, 1, 0, 0],
  [90_000, 1, 1, 0],
  [3_660, 0, 1, 1],
  [1, 0, 0, 1],
])('%i s', (seconds, days, hours, minutes) => {
  expect(durationParts(seconds)).toEqual({ days, hours, minutes })
})
