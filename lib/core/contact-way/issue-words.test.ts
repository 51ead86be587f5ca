import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { issues as english } from '@/lib/core/messages/en/issues'
import { issues as chinese } from '@/lib/core/messages/zh-CN/issues'

const values = {
  row: 3,
  expected: 'list',
  allowed: '1, 2',
  field: 'foo',
  reason: 'single',
  used: 4120,
  max: 4000,
  excess: 120,
  han: 40,
  days: 14,
  kept: 'image',
  value: 'linxiao',
  name: 'q',
  min: 8,
  left: 7,
  formats: 'svg, png, pdf',
  levels: 'M, Q, H',
  text: '林晓',
}

const zh = createTranslator({ locale: 'zh-CN', messages: { issues: chinese }, namespace: 'issues' })
const en = createTranslator({ locale: 'en', messages: { issues: english }, namespace: 'issues' })
const codes = Object.keys(chinese) as (keyof typeof chinese)[]

describe('words of issues', () => {
  it.each(codes)('%s', (code) => {
    for (const speak of [zh, en]) {
      const words = speak(code, values)
      expect(words).not.toMatch(/[{}!！]|issues\./)
    }
  })

  it.each([
    [
      'too_long_characters',
      { max: 30, excess: 3 },
      '太长了：最多 30 字，请删去 3 字',
      'Too long: 30 characters at most, remove 3',
    ],
    ['state_alphabet', {}, '只能用字母、数字和 _ . : -', 'Only letters, digits and _ . : -'],
    [
      'single_needs_one_member',
      {},
      '单人码必须有且只有一位同事。',
      'A single code needs exactly one colleague.',
    ],
    [
      'closing_text_too_long',
      { used: 4120, max: 4000, excess: 120, han: 40 },
      '结束语太长：4,120 / 4,000 字节，请删去约 40 个汉字。',
      'Closing message too long: 4,120 of 4,000 bytes. Remove about 40 Chinese characters.',
    ],
  ] as const)('visual.md section 5: %s', (code, given, inChinese, inEnglish) => {
    expect(zh(code, given as never)).toBe(inChinese)
    expect(en(code, given as never)).toBe(inEnglish)
  })
})
