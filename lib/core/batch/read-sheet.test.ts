import { describe, expect, test } from 'vitest'
import { MAX_BATCH_ROWS } from './limits'
import { readSheet } from './read-sheet'
import { isSheetRefusal } from './sheet-refusal'
import type { SheetTable } from './sheet-table'

const cellsOf = ({ rows }: SheetTable) => rows.map(({ cells }) => cells)
const utf8 = (text: string) => new TextEncoder().encode(text)
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (isSheetRefusal(error) ? { code: error.code, values: error.values } : error),
  )

const text = '备注,成员\n静安寺店,linxiao\n'
const expected = [
  ['备注', '成员'],
  ['静安寺店', 'linxiao'],
]
const gb18030 = Buffer.from('b1b8d7a22cb3c9d4b10abeb2b0b2cbc2b5ea2c6c696e7869616f0a', 'hex')

describe('text files', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['GB18030', gb18030],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['CRLF', utf8(text.replaceAll('\n', '\r\n'))],
    ['CR', utf8(text.replaceAll('\n', '\r'))],
    ['semicolons', utf8(text.replaceAll(',', ';'))],
    ['tabs', utf8(text.replaceAll(',', '\t'))],
    ['a named delimiter', utf8(`sep=;\r\n${text.replaceAll(',', ';')}`)],
    ['blank rows and cells around', utf8(`\n,,\n备注,成员,,\n,,\n 静安寺店 ,\u200elinxiao,,\n\n`)],
  ])('%s', async (_name, bytes) => {
    expect(cellsOf(await readSheet(bytes))).toEqual(expected)
  })

  test('lines are counted as the spreadsheet does', async () => {
    const { rows } = await readSheet(utf8('备注\n\n"静安寺\n二楼"\n徐汇店'))
    expect(rows).toEqual([
      { line: 1, cells: ['备注'] },
      { line: 3, cells: ['静安寺\n二楼'] },
      { line: 4, cells: ['徐汇店'] },
    ])
  })

  test('the delimiter is the one of the first line, not what lists in cells are separated by', async () => {
    expect(cellsOf(await readSheet(utf8('备注,成员\n甲,a;b;c\n乙,"d,e"')))).toEqual([
      ['备注', '成员'],
      ['甲', 'a;b;c'],
      ['乙', 'd,e'],
    ])
  })

  test('a quote that is closed nowhere swallows nothing', async () => {
    expect(cellsOf(await readSheet(utf8('a,"b\n"5 寸" 屏,"c ""d"""\n')))).toEqual([
      ['a', '"b'],
      ['"5 寸" 屏', 'c "d"'],
    ])
  })

  test('long runs of blanks, quotes and apostrophes take no long time', async () => {
    for (const text of [`x${' '.repeat(4_000_000)}x`, '"a'.repeat(2_000_000), `${"'".repeat(4_000_000)}x`]) {
      expect((await readSheet(utf8(text))).rows).toHaveLength(1)
    }
  }, 5_000)

  test('control characters and the apostrophe of a text cell are not part of it', async () => {
    expect(cellsOf(await readSheet(utf8("a,'=1+1,'0012,''-x,'t Hof\nb\x1b\x7f,x\u0085y")))).toEqual([
      ['a', '=1+1', '0012', "'-x", "'t Hof"],
      ['b', 'xy', '', '', ''],
    ])
  })
})

test('a stray sign far to the right makes one column more', async () => {
  const { rows, width } = await readSheet(utf8(`备注,,成员\n甲,,linxiao${','.repeat(10_000)}.\n`))
  expect(width).toBe(3)
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['备注', '成员', ''],
    ['甲', 'linxiao', '.'],
  ])
})

describe('what is no sheet is refused', () => {
  const compound = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le')])

  test.each<[string, Uint8Array, string]>([
    ['nothing', utf8(''), 'sheet_empty'],
    ['blanks', utf8(' \n,,\n'), 'sheet_empty'],
    ['an .xls file', compound('Workbook'), 'sheet_other_format'],
    ['an encrypted file', compound('EncryptedPackage'), 'sheet_encrypted'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'sheet_not_a_sheet'],
    ['a web page', utf8('<html><table><tr><td>1</td></tr></table></html>'), 'sheet_not_a_sheet'],
    ['bytes of no encoding', Uint8Array.of(0x61, 0xff, 0xff, 0x61), 'sheet_unreadable'],
    ['half a ZIP', utf8('PK\x03\x04 and no more'), 'sheet_unreadable'],
  ])('%s', async (_name, bytes, code) => {
    expect(await refusalOf(readSheet(bytes))).toMatchObject({ code })
  })

  test('too many rows, and how many there are', async () => {
    const rows = MAX_BATCH_ROWS + 2
    expect(await refusalOf(readSheet(utf8('x,y\n'.repeat(rows))))).toEqual({
      code: 'sheet_too_many_rows',
      values: { used: rows, max: MAX_BATCH_ROWS },
    })
    expect((await readSheet(utf8('x\n'.repeat(MAX_BATCH_ROWS + 1)))).rows).toHaveLength(MAX_BATCH_ROWS + 1)
  })

  test('too many cells', async () => {
    const wide = `${','.repeat(1_999)}x\n`.repeat(6_000)
    expect(await refusalOf(readSheet(utf8(wide)))).toMatchObject({ code: 'sheet_too_many_cells' })
    expect(await refusalOf(readSheet(utf8(','.repeat(20_000_000))))).toMatchObject({
      code: 'sheet_too_many_cells',
    })
  })

  test('too many bytes', async () => {
    expect(await refusalOf(readSheet(new Uint8Array(50 * 1024 * 1024 + 1)))).toEqual({
      code: 'sheet_too_large',
      values: { max: 50 },
    })
  })
})
