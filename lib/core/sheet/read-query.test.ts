import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIssue } from '../issue'
import { LABEL_STOCK_IDS } from './label-stock'
import { defaultSheetOptions, FIRST_LINES, SHEET_KINDS, type SheetOptions } from './options'
import { sheetOptionsSchema } from './options-schema'
import { ORIENTATIONS, PAPERS } from './paper'
import { readSheetOptions } from './read-query'
import { writeSheetOptions } from './write-query'

const issuesOf = (options: unknown) =>
  sheetOptionsSchema
    .safeParse(options)
    .error?.issues.map((raw) => [raw.path.join('.'), readIssue(raw.message)?.code])

describe('sheetOptionsSchema', () => {
  test('fills in the defaults', () => {
    expect(sheetOptionsSchema.parse({ kind: 'labels' })).toEqual({ ...defaultSheetOptions, kind: 'labels' })
  })

  test.each([
    [{ kind: 'book' }, ['kind', 'not_allowed']],
    [{ paper: 'a3' }, ['paper', 'not_allowed']],
    [{ width: 49.9 }, ['width', 'length_out_of_range']],
    [{ height: '297' }, ['height', 'number_required']],
    [{ columns: 0 }, ['columns', 'number_out_of_range']],
    [{ rows: 2.5 }, ['rows', 'whole_number_required']],
    [{ gapX: -1 }, ['gapX', 'length_out_of_range']],
    [{ stock: 'avery-1' }, ['stock', 'label_stock_unknown']],
    [{ copies: 101 }, ['copies', 'number_out_of_range']],
    [{ cropMarks: 1 }, ['cropMarks', 'wrong_type']],
    [{ headline: '字'.repeat(61) }, ['headline', 'too_long_characters']],
    [{ paper: 'custom', width: 60, height: 90, margin: 21 }, ['margin', 'margin_too_large']],
    [{ colour: 'red' }, ['', 'unknown_field']],
  ])('%j is refused', (options, expected) => {
    expect(issuesOf(options)).toEqual([expected])
  })

  test('an own text has up to 60 code points', () => {
    expect(issuesOf({ secondLine: '😀'.repeat(60) })).toBeUndefined()
  })
})

const length = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const ownText = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => [...text].length <= 60)
const anyOptions: fc.Arbitrary<SheetOptions> = fc.record({
  kind: fc.constantFrom(...SHEET_KINDS),
  paper: fc.constantFrom(...PAPERS),
  width: length(50, 1_200),
  height: length(50, 1_200),
  orientation: fc.constantFrom(...ORIENTATIONS),
  margin: length(0, 15),
  columns: fc.option(fc.integer({ min: 1, max: 20 })),
  rows: fc.option(fc.integer({ min: 1, max: 30 })),
  gapX: length(0, 50),
  gapY: length(0, 50),
  stock: fc.constantFrom(...LABEL_STOCK_IDS),
  inset: length(0, 10),
  skip: fc.integer({ min: 0, max: 999 }),
  copies: fc.integer({ min: 1, max: 100 }),
  cropMarks: fc.boolean(),
  pageNumbers: fc.boolean(),
  firstLine: fc.constantFrom(...FIRST_LINES),
  secondLine: ownText,
  headline: ownText,
  fill: fc.boolean(),
  glueFlap: fc.boolean(),
})

describe('the query of an address', () => {
  test('holds only what differs', () => {
    expect(writeSheetOptions(defaultSheetOptions).toString()).toBe('')
    expect(
      writeSheetOptions({
        ...defaultSheetOptions,
        kind: 'tent',
        columns: 3,
        fill: false,
        margin: 7.5,
      }).toString(),
    ).toBe('kind=tent&margin=7.5&columns=3&fill=0')
  })

  test('any options come back as they were', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const query = new URLSearchParams(writeSheetOptions(options).toString())
        expect(readSheetOptions(query)).toEqual({ options, dropped: [] })
      }),
    )
  })

  test('what cannot be used is as usual and named; the rest and other parameters are left alone', () => {
    const query =
      'ids=a&kind=book&columns=x&margin=5&rows=2.5&cropMarks=yes&copies=3&stock=&headline=&paper=letter'
    expect(readSheetOptions(new URLSearchParams(query))).toEqual({
      options: { ...defaultSheetOptions, margin: 5, copies: 3, paper: 'letter' },
      dropped: ['kind', 'columns', 'rows', 'stock', 'cropMarks'],
    })
  })

  test('a margin that the paper does not take is dropped', () => {
    const query = new URLSearchParams('paper=custom&width=60&height=90&margin=40')
    expect(readSheetOptions(query)).toEqual({
      options: { ...defaultSheetOptions, paper: 'custom', width: 60, height: 90 },
      dropped: ['margin'],
    })
  })

  test('whatever is written there: options come of it', () => {
    const fields = fc.constantFrom(...Object.keys(defaultSheetOptions))
    const texts = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom('labels', 'custom', '1', '50'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fields, texts)), (entries) => {
        const { options, dropped } = readSheetOptions(new URLSearchParams(entries))
        expect(sheetOptionsSchema.parse(options)).toEqual(options)
        for (const field of dropped) expect(options[field]).toBe(defaultSheetOptions[field])
      }),
    )
  })
})
