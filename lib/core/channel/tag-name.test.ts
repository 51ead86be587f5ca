import { expect, test } from 'vitest'
import { tagName } from './tag-name'

test.each([
  ['口腔', '口腔'],
  ['', 'et1'],
  ['  ', 'et1'],
  ['\u202e', 'et1'],
])('a tag named %j is shown as %j', (name, shown) => {
  expect(tagName({ id: 'et1', name })).toBe(shown)
})
