import fc from 'fast-check'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/universal'
import { MAX_BATCH_ROWS } from './limits'
import { readSheet } from './read-sheet'
import { isSheetRefusal } from './sheet-refusal'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

const workbook = (sheetData: string, more: Record<string, string> = {}): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries({
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
      ...more,
    }).map(([name, xml]) => [name, strToU8(xml)]),
  )
const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const row = (line: number, cells: string) => `<row r="${line}">${cells}</row>`

const read = async (parts: Record<string, Uint8Array>) =>
  (await readSheet(zipSync(parts))).rows.map(({ line, cells }) => [line, ...cells])
const refusalOf = (bytes: Uint8Array) =>
  readSheet(bytes).then(
    () => undefined,
    (error: unknown) => (isSheetRefusal(error) ? { code: error.code, values: error.values } : error),
  )

describe('cells', () => {
  test('of a workbook as libraries write it', async () => {
    const blob = await writeXlsxFile([
      ['备注', '数', '是', '日', '空'],
      [
        '静安寺店',
        0.1 + 0.2,
        true,
        { value: new Date('2026-11-20T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
      ],
      [],
      ['换\n行', 1_209_600],
    ]).toBlob()
    const { rows } = await readSheet(new Uint8Array(await blob.arrayBuffer()))
    expect(rows).toEqual([
      { line: 1, cells: ['备注', '数', '是', '日', '空'] },
      { line: 2, cells: ['静安寺店', '0.3', 'true', '2026-11-20', ''] },
      { line: 4, cells: ['换\n行', '1209600', '', '', ''] },
    ])
  })

  test('times are those of the spreadsheet', async () => {
    const date = { value: new Date('2026-12-24T09:30:00Z'), type: Date, format: 'yyyy-mm-dd hh:mm' }
    const blob = await writeXlsxFile([[date]]).toBlob()
    const { rows } = await readSheet(new Uint8Array(await blob.arrayBuffer()))
    expect(rows).toEqual([{ line: 1, cells: ['2026-12-24 09:30:00'] }])
  })

  test('formulas are their kept values, rich text is text, errors are empty', async () => {
    const strings = `<sst xmlns="${MAIN}"><si><r><t>静安</t></r><r><t>寺店</t></r><rPh><t>jing</t></rPh></si></sst>`
    const cells = `<c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="e"><v>#REF!</v></c>${inline('E2', "'=cmd|&apos;x&apos;!A0")}${inline('F2', 'x_x0000_y')}`
    expect(await read(workbook(row(2, cells), { 'xl/sharedStrings.xml': strings }))).toEqual([
      [2, '静安寺店', 'ab', '2', '', "=cmd|'x'!A0", 'xy'],
    ])
  })

  test('of the first sheet that is shown', async () => {
    const parts = workbook(row(1, inline('A1', '藏')), {
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:sheets><x:sheet name="h" sheetId="1" state="hidden" r:id="rId1"/><x:sheet name="a" sheetId="2" r:id="rId9"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId9', 'worksheet', '/xl/worksheets/second.xml')}<Relationship Id="rId8" Type="${OFFICE}/externalLink" TargetMode="External" Target="http://127.0.0.1:1/x"/></Relationships>`,
      'xl/worksheets/second.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>显</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    })
    expect(await read(parts)).toEqual([[1, '显']])
  })

  test('a million formatted rows without values are no rows', async () => {
    const empty = Array.from({ length: 500_000 }, (_, at) => `<row r="${at + 2}"/>`).join('')
    const last = row(1_048_576, '<c r="XFD1048576" s="1"/>')
    const parts = workbook(`${row(1, inline('A1', 'x'))}${empty}${last}`, {
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="0"/></cellXfs></styleSheet>`,
    })
    expect(await read(parts)).toEqual([[1, 'x']])
  })
})

describe('what would do harm is refused', () => {
  const zeros = '0'.repeat(1024 * 1024)
  const large = strToU8(zeros.repeat(66))
  const bomb = zipSync(
    { ...workbook(row(1, inline('A1', 'x'))), 'xl/worksheets/sheet1.xml': large },
    { level: 1 },
  )

  test('a part that inflates beyond the cap', async () => {
    expect(await refusalOf(bomb)).toEqual({ code: 'sheet_too_large', values: { max: 64 } })
  })

  test('also when all its headers say that it is small', async () => {
    const bytes = bomb.slice()
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      const mark = view.getUint32(at, true)
      if (mark === 0x02014b50) view.setUint32(at + 24, 100, true)
      if (mark === 0x04034b50) view.setUint32(at + 22, 100, true)
    }
    expect(await refusalOf(bytes)).toMatchObject({ code: 'sheet_too_large' })
  })

  test('parts that nothing needs are not even inflated', async () => {
    const parts = { ...workbook(row(1, inline('A1', 'x'))), 'xl/media/big.bin': large }
    expect((await readSheet(zipSync(parts, { level: 1 }))).rows).toEqual([{ line: 1, cells: ['x'] }])
  })

  test.each<[string, string, string]>([
    ['a cell at the far end', row(1_048_576, inline('XFD1048576', 'x')), 'sheet_too_many_cells'],
    ['a place that no sheet has', row(1, inline('A9999999', 'x')), 'sheet_unreadable'],
    ['a place behind an entity', row(1, inline('&#88;FD1', 'x')), 'sheet_unreadable'],
    ['a place in a prefixed attribute', '<row r="1" x:r="9999999"></row>', 'sheet_unreadable'],
    ['a tag that ends otherwise than it seems', '<row r="1"><c r="A1"x="/></row>', 'sheet_unreadable'],
    ['rows in the wrong order', row(2, inline('A2', 'x')) + row(1, inline('A1', 'x')), 'sheet_unreadable'],
    ['tags that open within tags', '<'.repeat(1_000_000), 'sheet_unreadable'],
    ['a text without end', 'a'.repeat(2_000_000), 'sheet_unreadable'],
    ['a filled row far below', row(1_000_000, inline('A1000000', 'x')), 'sheet_too_many_cells'],
    [
      'rows without numbers, and without end',
      `${'<row/>'.repeat(200_000)}${row(3, inline('A3', 'x'))}`,
      'sheet_too_many_cells',
    ],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>', 'sheet_unreadable'],
    ['no cells', '', 'sheet_empty'],
  ])('%s', async (_name, sheetData, code) => {
    expect(await refusalOf(zipSync(workbook(sheetData)))).toMatchObject({ code })
  })

  test.each<[string, Record<string, Uint8Array>, string]>([
    ['another kind of document', { 'word/document.xml': strToU8('<x/>') }, 'sheet_not_a_sheet'],
    ['a binary workbook', { 'xl/workbook.bin': strToU8('x') }, 'sheet_other_format'],
    ['an OpenDocument', { 'content.xml': strToU8('<x/>') }, 'sheet_other_format'],
    ['a workbook without its sheet', { 'xl/workbook.xml': strToU8('<workbook/>') }, 'sheet_unreadable'],
  ])('%s', async (_name, parts, code) => {
    expect(await refusalOf(zipSync(parts))).toMatchObject({ code })
  })

  test('too many rows, and how many there are', async () => {
    const rows = MAX_BATCH_ROWS + 5
    const data = Array.from({ length: rows }, (_, at) => row(at + 1, inline(`A${at + 1}`, 'x'))).join('')
    expect(await refusalOf(zipSync(workbook(data)))).toEqual({
      code: 'sheet_too_many_rows',
      values: { used: rows, max: MAX_BATCH_ROWS },
    })
  })

  test('damaged bytes are refused, never thrown at the reader', async () => {
    const good = zipSync(workbook(row(1, inline('A1', 'x'))))
    for (let at = 0; at < good.length; at += 7) {
      const bad = good.slice()
      bad[at] = (bad[at] ?? 0) ^ 0x55
      const outcome = await refusalOf(bad)
      if (outcome !== undefined) expect(outcome).toHaveProperty('code')
    }
  })

  test('whatever stands in its parts is read or refused, and soon', async () => {
    const parts = workbook(row(1, inline('A1', '备注') + inline('B1', '成员')) + row(2, inline('A2', '=1+1')))
    const texts = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
    const odd = fc.constantFrom(
      ...['<', '>', '&', '"', '&#x0;', '&e;', '\u0000', ']]>', '<!--', '<![CDATA[', '<!DOCTYPE a>', '<?x?>'],
      ...['<c r="ZZZ9"><v>1</v></c>', '<row r="-1">', '</row>', 't="s"', '<v>1e999</v>', 's="999"', 'r="A0"'],
    )
    const edit = fc.record({
      part: fc.nat(texts.length - 1),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      odd,
      instead: fc.nat(12),
    })
    const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const changed = new Map(texts)
      for (const { part, place, odd: put, instead } of edits) {
        const name = texts[part]?.[0] ?? ''
        const text = changed.get(name) ?? ''
        const at = Math.floor(place * text.length)
        changed.set(name, text.slice(0, at) + put + text.slice(at + instead))
      }
      const entries = [...changed].map(([name, text]) => [name, strToU8(text)] as const)
      const begun = performance.now()
      const outcome = await refusalOf(zipSync(Object.fromEntries(entries)))
      if (outcome !== undefined) expect(outcome).toHaveProperty('code')
      expect(performance.now() - begun).toBeLessThan(2_000)
    })
    await fc.assert(property, { numRuns: 400 })
  })
})
