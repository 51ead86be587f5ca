import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOrderKey } from './name-order'

const byCodePoint = (left: string, right: string) =>
  Buffer.compare(Buffer.from(nameOrderKey(left)), Buffer.from(nameOrderKey(right)))

describe('the order of names', () => {
  test('is that of pinyin, numbers by value, whatever case and width', () => {
    const sorted = [
      '展位 2',
      'beta 10',
      '安徽',
      '苏州',
      '展位 12',
      '北京',
      'Alpha',
      '上海',
      'ＢＥＴＡ 9',
      '展位 02b',
    ]
    expect([...sorted].sort(byCodePoint)).toEqual([
      'Alpha',
      'ＢＥＴＡ 9',
      'beta 10',
      '安徽',
      '北京',
      '上海',
      '苏州',
      '展位 2',
      '展位 02b',
      '展位 12',
    ])
  })

  test('numbers of any length and place keep their order', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.nat(999_999_999),
        fc.constantFrom('', '号', 'b'),
        (one, other, unit) => {
          expect(Math.sign(byCodePoint(`展位 ${one}${unit}`, `展位 ${other}${unit}`))).toBe(
            Math.sign(one - other),
          )
        },
      ),
    )
  })

  test('keys are bounded and the same for names that differ in case and width only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect([...nameOrderKey(name)].length).toBeLessThanOrEqual(64)
      }),
    )
    expect(nameOrderKey(' ＡＢＣ ')).toBe(nameOrderKey('abc'))
  })
})
