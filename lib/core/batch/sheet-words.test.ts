import { describe, expect, test } from 'vitest'
import { en } from '@/lib/core/messages/en'
import { zhCN } from '@/lib/core/messages/zh-CN'
import { recogniseHeading } from './headings'
import { readCell } from './read-cell'
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

  test('what is suggested for a cell is read again', () => {
    const { single, several, qrCode, control, yes, no } = batchSheet.cell
    const read = (field: 'type' | 'scene' | 'is_temp', ...cells: string[]) =>
      cells.map((cell) => readCell(field, cell, ''))
    expect(read('type', single, several)).toEqual([{ value: 1 }, { value: 2 }])
    expect(read('scene', control, qrCode)).toEqual([{ value: 1 }, { value: 2 }])
    expect(read('is_temp', yes, no)).toEqual([{ value: true }, { value: false }])
  })
})
