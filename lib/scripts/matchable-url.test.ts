import { expect, test } from 'vitest'
import { matchableUrl } from './matchable-url.js'

test.each([
  ['/api/contact-ways/%E0%A4%A', '/api/no-such-name'],
  ['/api/%zz?q=%20', '/api/no-such-name'],
  ['/contact-ways/%zz', '/no-such-name'],
  ['/%', '/no-such-name'],
])('%s is looked for as %s', (url, expected) => {
  expect(matchableUrl(url)).toBe(expected)
})

test.each(['/', '/api/contact-ways/%E4%B8%AD%2F?q=%zz', '/channels?q=100%', '/a%25zz', '*', ''])(
  '%j stays',
  (url) => {
    expect(matchableUrl(url)).toBe(url)
  },
)
