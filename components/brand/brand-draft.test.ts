import { expect, test } from 'vitest'
import { readIssue } from '@/lib/core/issue'
import { type Brand, usualBrand } from '@/lib/core/qr/style'
import { type BrandDraft, findIssues, isChanged, toBody, toDraft } from './brand-draft'

const own: Brand = { ...usualBrand, ink: '#1a2b3c', caption: '扫码加我', sizeMm: 60.5 }
const draft = (changes: Partial<BrandDraft> = {}): BrandDraft => ({ ...toDraft(own), ...changes })

test('a brand is typed and comes back', () => {
  for (const brand of [usualBrand, own, { ...own, caption: 'state' }])
    expect(toBody(toDraft(brand))).toEqual(brand)
})

test.each<[Partial<BrandDraft>, Partial<Brand>]>([
  [{ ink: ' 1A2B3C ' }, { ink: '#1a2b3c' }],
  [{ sizeMm: '４０' }, { sizeMm: 40 }],
  [{ sizeMm: '40,5 mm' }, { sizeMm: 40.5 }],
  [{ captionKind: 'remark' }, { caption: 'remark' }],
  [{ ownCaption: ' 到店有礼 ' }, { caption: '到店有礼' }],
])('%j is sent as %j', (changes, body) => {
  expect(toBody(draft(changes))).toEqual({ ...own, ...body })
  expect(findIssues(draft(changes))).toEqual({})
})

test.each<[Partial<BrandDraft>, object]>([
  [{ ink: '#eee' }, { ink: 'contrast_too_low' }],
  [
    { ink: 'navy', sizeMm: '' },
    { ink: 'colour_unreadable', sizeMm: 'number_required' },
  ],
  [{ sizeMm: '10' }, { sizeMm: 'code_too_small' }],
  [{ ownCaption: ' ' }, { caption: 'required' }],
  [{ ownCaption: '字'.repeat(61) }, { caption: 'too_long_characters' }],
])('%j is wrong: %j', (changes, codes) => {
  const found = Object.entries(findIssues(draft(changes)))
  expect(Object.fromEntries(found.map(([field, message]) => [field, readIssue(message)?.code]))).toEqual(
    codes,
  )
})

test('a draft is changed when another brand would be saved', () => {
  const saved = { ...own, hasLogo: false, logoVersion: null }
  expect(isChanged(draft(), saved)).toBe(false)
  expect(isChanged(draft({ ink: '1A2B3C', sizeMm: '60.50' }), saved)).toBe(false)
  expect(isChanged(draft({ frame: 'line' }), saved)).toBe(true)
})
