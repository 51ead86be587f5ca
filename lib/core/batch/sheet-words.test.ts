import { describe, expect, test } from 'vitest'
import { en } from '@/lib/core/messages/en'
import { zhCN } from '@/lib/core/messages/zh-CN'
import { recogniseHeading } from './headings'
import { sheetFields } from './sheet-field'

const word = (words: object, path: string): string =>
  String(path.split('.').reduce((at, name) => (at as Record<string, object>)[name] ?? {}, words))

describe.each([
  ['zh-CN', zhCN],
  ['en', en],
])('what columns are called in %s', (_, { batchSheet }) => {
  test.each(sheetFields)('%s is recognised again in a sheet that was saved', (field) => {
    expect(recogniseHeading(word(batchSheet.field, field))).toBe(field)
  })
})
