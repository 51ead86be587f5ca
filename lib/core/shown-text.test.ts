import { expect, test } from 'vitest'
import { shownText } from './shown-text'

test.each([
  ['前台\u202ecod.exe', '前台cod.exe'],
  ['\u2067静安\u2069 \u202a1\u202c', '静安 1'],
  ['عيادة الأسنان · شنغهاي', 'عيادة الأسنان · شنغهاي'],
  ['亲子 👨‍👩‍👧‍👦', '亲子 👨‍👩‍👧‍👦'],
])('%j is shown as %j', (text, shown) => {
  expect(shownText(text)).toBe(shown)
})
