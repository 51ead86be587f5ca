import { expect, test } from 'vitest'
import { sheetWords } from '@/lib/core/messages/sheet-words'
import { recogniseColumns } from './columns'
import { readCell } from './read-cell'
import { readSheet } from './read-sheet'
import { sheetFields } from './sheet-field'
import { writeTemplate } from './template'
import { writeWorkbook } from './write-workbook'

const locales = ['zh-CN', 'en'] as const

test.each(locales)('every column of the template is recognised: %s', async (locale) => {
  const columns = recogniseColumns(await readSheet(await writeTemplate(sheetWords[locale])))
  expect(columns.fields).toEqual(sheetFields)
})

test.each(locales)('every example of the template can be read: %s', (locale) => {
  for (const field of sheetFields) {
    const { heading, example } = sheetWords[locale].fields[field]
    expect(readCell(field, example, heading)).toHaveProperty('value')
  }
})

test('a workbook keeps texts that every object has', async () => {
  const rows = [
    ['constructor', '__proto__'],
    ['toString', 'hasOwnProperty'],
  ]
  const table = await readSheet(await writeWorkbook([{ name: 'a', rows, widths: [1, 1] }]))
  expect(table.rows.map(({ cells }) => cells)).toEqual(rows)
})

test('a workbook keeps texts as they are and leaves out what would damage it', async () => {
  const rows = [
    ['=1+1', 'a<b>&"\n', '😀 _x0041_'],
    ['x', 'a\u0000\u0008\ud800\uffffb', '0012'],
  ]
  const table = await readSheet(await writeWorkbook([{ name: 'a', rows, widths: [1, 1, 1] }]))
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['=1+1', 'a<b>&"', '😀 _x0041_'],
    ['x', 'ab', '0012'],
  ])
})
