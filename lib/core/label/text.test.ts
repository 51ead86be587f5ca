import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceLines, breakLines } from './break-lines'
import { fitText, LINE_HEIGHT, MIN_TYPE_MM } from './fit-text'
import { signWidth, splitGraphemes, textWidth } from './text-width'

const sign = fc.oneof(
  fc.constantFrom(...'静安寺店前台微信扫一扫，。、！？（）「」《》…—·'),
  fc.constantFrom(...'abcXYZ0189 .,:;-()%@'),
  fc.constantFrom('😀', '👩‍👩‍👧', '👍🏽', '🇨🇳', '❤️', 'é', 'e\u0301', 'ж', 'Ω', '한', 'ไ', '𠮷'),
)
const texts = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''))
const weights = fc.constantFrom('regular', 'bold')
const withoutBlanks = (text: string) => text.normalize('NFC').replace(/\s/g, '')

describe('breakLines', () => {
  test('no line is wider than its column, and no sign is lost or turned', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 1.3, max: 30, noNaN: true }), weights, (text, width, weight) => {
        const lines = breakLines(text, width, weight)
        for (const line of lines) expect(textWidth(line, weight)).toBeLessThanOrEqual(width + 1e-9)
        expect(withoutBlanks(lines.join(''))).toBe(withoutBlanks(text))
        expect(lines.filter((line) => line === '' || line !== line.trim())).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('emoji and letters with marks stay whole', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 1.3, max: 10, noNaN: true }), (text, width) => {
        const signs = splitGraphemes(text.normalize('NFC')).filter((one) => one.trim() !== '')
        const kept = breakLines(text, width, 'bold').flatMap(splitGraphemes)
        expect(kept.filter((one) => one.trim() !== '')).toEqual(signs)
      }),
    )
  })

  test.each([
    ['微信扫一扫，预约洁牙', 5, ['微信扫一', '扫，预约洁', '牙']],
    ['微信扫一扫，预约洁牙', 6, ['微信扫一扫，', '预约洁牙']],
    ['活动（免费）开始', 3, ['活动', '（免', '费）开', '始']],
    ['Scan with WeChat', 5, ['Scan with', 'WeChat']],
    ['Supercalifragilistic', 4, ['Superca', 'lifragilis', 'tic']],
    ['前台 Lobby 3 号', 4, ['前台', 'Lobby 3', '号']],
    ['第一行\n第二行', 20, ['第一行', '第二行']],
    ['  \n ', 20, []],
    ['a\u202eb\u0000c\u00ad', 20, ['a b c']],
  ] as const)('%j in %d', (text, width, lines) => {
    expect(breakLines(text, width, 'regular')).toEqual(lines)
  })

  test('no line begins with a closing mark where another place was free', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^([静安寺店前台]{2,6}[，。！？]){1,8}$/), (text) => {
        for (const line of breakLines(text, 4, 'regular')) expect(line).not.toMatch(/^[，。！？]/)
      }),
    )
  })
})

describe('balanceLines', () => {
  test('takes no more lines, none wider than the column, and loses nothing', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 1.3, max: 30, noNaN: true }), weights, (text, width, weight) => {
        const lines = balanceLines(text, width, weight)
        expect(lines.length).toBeLessThanOrEqual(breakLines(text, width, weight).length)
        for (const line of lines) expect(textWidth(line, weight)).toBeLessThanOrEqual(width + 1e-9)
        expect(withoutBlanks(lines.join(''))).toBe(withoutBlanks(text))
      }),
    )
  })

  test('leaves no single sign for the last line', () => {
    expect(balanceLines('微信扫一扫，预约洁牙', 9, 'regular')).toEqual(['微信扫一扫，', '预约洁牙'])
    expect(balanceLines('静安寺店前台桌', 6, 'bold')).toEqual(['静安寺店', '前台桌'])
  })
})

describe('fitText', () => {
  test('never wider nor higher than its box, and whole unless it says that it is cut', () => {
    const box = fc.record({
      width: fc.double({ min: 3, max: 80, noNaN: true }),
      height: fc.double({ min: 1, max: 40, noNaN: true }),
    })
    fc.assert(
      fc.property(texts, box, weights, (text, { width, height }, weight) => {
        const fitted = fitText(text, { width, height }, { size: 3.5, weight })
        expect(fitted.size).toBeGreaterThanOrEqual(MIN_TYPE_MM)
        expect(fitted.lines.length * fitted.size * LINE_HEIGHT).toBeLessThanOrEqual(height + 1e-6)
        for (const line of fitted.lines) {
          expect(textWidth(line, weight) * fitted.size).toBeLessThanOrEqual(width + 1e-6)
        }
        const isWhole = withoutBlanks(fitted.lines.join('')) === withoutBlanks(text)
        if (!fitted.isCut) expect(isWhole).toBe(true)
        else if (fitted.lines.length > 0) expect(fitted.lines.at(-1)).toMatch(/…$/)
      }),
      { numRuns: 500 },
    )
  })

  test('gets smaller before it is cut', () => {
    const box = { width: 20, height: 5 }
    expect(fitText('静安寺店', box, { size: 3.5, weight: 'bold' })).toEqual({
      lines: ['静安寺店'],
      size: 3.5,
      isCut: false,
    })
    const long = fitText('静安寺店前台桌牌', box, { size: 3.5, weight: 'bold' })
    expect(long.size).toBeLessThan(3.5)
    expect(long).toMatchObject({ isCut: false })
    expect(fitText('一二三四五六七八九十'.repeat(6), box, { size: 3.5, weight: 'bold' }).isCut).toBe(true)
  })
})

test('Chinese signs are as wide as high, Latin ones narrower, emoji wider', () => {
  expect(signWidth('静', 'regular')).toBe(1)
  expect(signWidth('，', 'bold')).toBe(1)
  expect(signWidth('i', 'regular')).toBeLessThan(0.3)
  expect(signWidth('👩‍👩‍👧', 'regular')).toBe(1.27)
  expect(textWidth('é', 'regular')).toBe(textWidth('e\u0301', 'regular'))
})
