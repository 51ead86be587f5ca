import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { archivedName, codeFileName, contentDisposition } from './file-name'

describe('codeFileName', () => {
  test.each([
    ['徐汇店·候诊区立牌', '徐汇店·候诊区立牌.png'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.png'],
    ['  . 名称 . ', '名称.png'],
    ['CON', '_CON.png'],
    ['com1.old', '_com1.old.png'],
    ['Cafe\u0301', 'Café.png'],
    ['行\n一\u0000\u202e二', '行 一 二.png'],
    ['..', 'the-state.png'],
    ['', 'the-state.png'],
    [undefined, 'the-state.png'],
  ])('%j', (remark, expected) => {
    expect(codeFileName({ remark, state: 'the-state', configId: 'id', extension: 'png' })).toBe(expected)
  })

  test('falls back to the config id, then to a word', () => {
    expect(codeFileName({ configId: '42b34949', extension: 'svg' })).toBe('42b34949.svg')
    expect(codeFileName({ configId: '///', extension: 'svg' })).toBe('qr-code.svg')
  })

  test('any text makes a name every system takes', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.stringMatching(/^(con|NUL|lpt1|COM¹)?[. <>:"/\\|?*]{0,9}$/),
    )
    fc.assert(
      fc.property(anything, anything, fc.constantFrom('png', 'svg', 'webp'), (remark, state, extension) => {
        const name = codeFileName({ remark, state, configId: 'id', extension })
        expect(name).not.toMatch(/\p{Surrogate}/u)
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
        expect(name).not.toMatch(/^[\s.]|[\s.]$|[\s.]\.(png|svg|webp)$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(name.normalize('NFC')).toBe(name)
        expect([...name].length).toBeLessThanOrEqual(80)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
        expect(name.length).toBeGreaterThan(extension.length + 1)
      }),
      { numRuns: 500 },
    )
  })
})

describe('contentDisposition', () => {
  test('plain names need no second form', () => {
    expect(contentDisposition('a b.png')).toBe('attachment; filename="a b.png"')
  })

  test('Chinese names come percent-encoded beside an ASCII one', () => {
    expect(contentDisposition("店(1)'.png")).toBe(
      `attachment; filename="_(1)'.png"; filename*=UTF-8''%E5%BA%97%281%29%27.png`,
    )
  })

  test('an old client gets a word where no ASCII is left', () => {
    expect(contentDisposition('徐汇店.png')).toContain('filename="qr-code.png"')
  })

  test('is a valid header and says the name back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (remark) => {
        const name = codeFileName({ remark, configId: 'id', extension: 'png' })
        const value = contentDisposition(name)
        expect(value).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x7e]*"(; filename\*=UTF-8''[A-Za-z0-9%._~!-]+)?$/,
        )
        const extended = /UTF-8''(.*)$/.exec(value)?.[1]
        if (extended) expect(decodeURIComponent(extended)).toBe(name)
      }),
    )
  })
})

test.each([
  ['静安寺店', 'sh-1', '静安寺店 - sh-1.svg'],
  ['静安寺店', '', '静安寺店.svg'],
  ['', 'sh-1', 'sh-1.svg'],
  ['sh-1', 'sh-1', 'sh-1.svg'],
  ['', '', 'id.svg'],
  ['a/b', '..', 'a b.svg'],
  ['CON', 'nul', '_CON - _nul.svg'],
])('in an archive %j with state %j is %j', (remark, state, expected) => {
  expect(archivedName({ remark, state, configId: 'id', extension: 'svg' })).toBe(expected)
})
