import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPasted, splitPasted } from './read-pasted'

const paste = (text: string) => readPasted(text).rows.map(({ cells }) => cells)

test.each<[string, string, string[][]]>([
  [
    'a line break in a cell',
    '甲\t"第一行\n第二行"\r\n乙\tb\r\n',
    [
      ['甲', '第一行\n第二行'],
      ['乙', 'b'],
    ],
  ],
  ['doubled quotes in such a cell', '"说""好""\n行"\tb', [['说"好"\n行', 'b']]],
  [
    'quotes that are text',
    '"5 寸\tb\n"6 寸"\td',
    [
      ['"5 寸', 'b'],
      ['"6 寸"', 'd'],
    ],
  ],
  ['a tab in a cell', 'a\t"b\tc"\td', [['a', 'b\tc', 'd']]],
  ['one column', '甲\n乙\n', [['甲'], ['乙']]],
  [
    'a .csv',
    '甲,a\n乙,b',
    [
      ['甲', 'a'],
      ['乙', 'b'],
    ],
  ],
  ['one cell with a line break', '"甲\n乙"', [['甲\n乙']]],
])('%s', (_name, text, rows) => {
  expect(paste(text)).toEqual(rows)
})

test('what a spreadsheet copies comes back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\n', '店', ',') }).map((text) => `x${text}x`)
  const copied = (text: string) => (/[\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, (rows) => {
      expect(paste(rows.map((cells) => cells.map(copied).join('\t')).join('\r\n'))).toEqual(rows)
    }),
  )
})

describe('a block that is pasted into a sheet', () => {
  test.each([
    ['one cell', '静安寺店', [['静安寺店']]],
    ['one cell with its line break', '静安寺店\r\n', [['静安寺店']]],
    ['nothing', '', [['']]],
    [
      'rows and columns',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells',
      '\t\n\t\n',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['rows of one column', 'a\nb', [['a'], ['b']]],
    [
      'an empty row between',
      'a\tb\n\t\nc\td',
      [
        ['a', 'b'],
        ['', ''],
        ['c', 'd'],
      ],
    ],
    ['a line break in a cell', '"a\nb"\tc', [['a\nb', 'c']]],
  ])('%s', (_, pasted, cells) => {
    expect(splitPasted(pasted)).toEqual(cells)
  })
})
