import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Box } from './box'
import { LABEL_STOCK_IDS, LABEL_STOCKS, labelStock } from './label-stock'
import { layoutSheet, placeBox, type SheetCell } from './layout'
import { defaultSheetOptions, FIRST_LINES, SHEET_KINDS, type SheetOptions } from './options'
import { ORIENTATIONS, PAPERS } from './paper'

const length = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const anyOptions: fc.Arbitrary<SheetOptions> = fc.record({
  kind: fc.constantFrom(...SHEET_KINDS),
  paper: fc.constantFrom(...PAPERS),
  width: length(50, 1_200),
  height: length(50, 1_200),
  orientation: fc.constantFrom(...ORIENTATIONS),
  margin: length(0, 50),
  columns: fc.option(fc.integer({ min: 1, max: 20 })),
  rows: fc.option(fc.integer({ min: 1, max: 30 })),
  gapX: length(0, 50),
  gapY: length(0, 50),
  stock: fc.constantFrom(...LABEL_STOCK_IDS),
  inset: length(0, 10),
  skip: fc.constant(0),
  copies: fc.constant(1),
  cropMarks: fc.boolean(),
  pageNumbers: fc.boolean(),
  firstLine: fc.constantFrom(...FIRST_LINES),
  secondLine: fc.constantFrom('', ' ', '微信扫一扫'),
  headline: fc.constantFrom('', '加我领优惠'),
  fill: fc.boolean(),
  glueFlap: fc.boolean(),
})
const anySize = length(20, 1_000)

const HAIR = 1e-6
const holds = (outer: Box, inner: Box) =>
  inner.width >= 0 &&
  inner.height >= 0 &&
  inner.x >= outer.x - HAIR &&
  inner.y >= outer.y - HAIR &&
  inner.x + inner.width <= outer.x + outer.width + HAIR &&
  inner.y + inner.height <= outer.y + outer.height + HAIR
const overlap = (one: Box, other: Box) =>
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > HAIR &&
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > HAIR
const overlapping = (boxes: readonly Box[]) =>
  boxes.filter((one, index) => boxes.slice(index + 1).some((other) => overlap(one, other)))
const boxesOf = ({ code, headline, caption }: SheetCell) =>
  [headline, code, caption].filter((box) => box !== null)

describe('whatever the options', () => {
  test('cells lie on the page and apart', () => {
    fc.assert(
      fc.property(anyOptions, anySize, (options, sizeMm) => {
        const { page, cells, columns, rows, perPage } = layoutSheet(options, sizeMm)
        expect(cells.filter((cell) => !holds({ x: 0, y: 0, ...page }, cell))).toEqual([])
        expect(overlapping(cells)).toEqual([])
        expect(cells).toHaveLength(columns * rows)
        expect(new Set(cells.map(({ place }) => place)).size).toBe(perPage)
      }),
    )
  })

  test('code and texts lie apart, in their cell, within its safe part', () => {
    fc.assert(
      fc.property(anyOptions, anySize, (options, sizeMm) => {
        const layout = layoutSheet(options, sizeMm)
        const cell = layout.cells[0] as SheetCell
        const inset = options.kind === 'labels' ? options.inset : 0
        const safe = { x: inset, y: inset, width: cell.width - 2 * inset, height: cell.height - 2 * inset }
        const boxes = boxesOf(cell)
        expect(boxes.filter((box) => !holds(safe, box))).toEqual([])
        expect(overlapping(boxes)).toEqual([])
        expect(boxes.map((box) => placeBox(cell, box)).filter((box) => !holds(cell, box))).toEqual([])
        if (!layout.round) return
        const radius = safe.width / 2 + HAIR
        const corners = boxes.flatMap(({ x, y, width, height }) =>
          [x, x + width].flatMap((left) => [y, y + height].map((top) => [left, top] as const)),
        )
        for (const [x, y] of corners) {
          expect(Math.hypot(x - cell.width / 2, y - cell.height / 2)).toBeLessThanOrEqual(radius)
        }
      }),
    )
  })

  test('the code is a square from 20 mm to what was asked, or the problem is told', () => {
    fc.assert(
      fc.property(anyOptions, anySize, (options, sizeMm) => {
        const { cells, codeSize, largestSize, problem, kind } = layoutSheet(options, sizeMm)
        const { code } = cells[0] as SheetCell
        expect(code.width).toBe(code.height)
        expect(code.width).toBe(codeSize)
        expect(codeSize).toBeLessThanOrEqual(largestSize + HAIR)
        if (kind === 'grid' || kind === 'labels' || !options.fill) {
          expect(codeSize).toBeCloseTo(Math.min(sizeMm, largestSize), 6)
        }
        if (codeSize < 20 - HAIR) {
          expect(problem).toMatchObject({ code: 'code_does_not_fit', values: { min: 20 } })
          expect(Number(problem?.values.max)).toBeLessThan(20)
        } else expect(problem).toBeNull()
      }),
    )
  })

  test('texts that are asked for have their boxes', () => {
    fc.assert(
      fc.property(anyOptions, anySize, (options, sizeMm) => {
        const { headline, caption } = layoutSheet(options, sizeMm).cells[0] as SheetCell
        const wantsCaption = options.firstLine !== 'none' || options.secondLine.trim() !== ''
        const wantsHeadline =
          (options.kind === 'poster' || options.kind === 'tent') && options.headline !== ''
        expect([caption !== null, headline !== null]).toEqual([wantsCaption, wantsHeadline])
      }),
    )
  })
})

describe('grid', () => {
  test.each([
    [20, 4, 5, 45, 53.4],
    [40, 3, 4, 60, 66.75],
    [60, 2, 3, 90, 89],
    [150, 1, 1, 180, 267],
    [180, 1, 1, 180, 267],
  ])('A4 for codes of %i mm', (sizeMm, columns, rows, width, height) => {
    const layout = layoutSheet(defaultSheetOptions, sizeMm)
    expect(layout).toMatchObject({ columns, rows, codeSize: sizeMm, captionSide: 'below' })
    layout.cells.forEach((cell, index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)]
      expect([cell.x, cell.y, cell.width, cell.height]).toEqual(
        [15 + column * width, 15 + row * height, width, height].map((value) => expect.closeTo(value, 9)),
      )
      expect(cell.code.y).toBeCloseTo((height - sizeMm - 6) / 2, 9)
    })
  })

  test.each([
    [20, 4, 5],
    [40, 3, 4],
    [60, 2, 3],
    [150, 1, 1],
  ])('%i mm: %i × %i', (sizeMm, columns, rows) => {
    expect(layoutSheet(defaultSheetOptions, sizeMm)).toMatchObject({ columns, rows, perPage: columns * rows })
  })

  test('columns, rows and gaps may be chosen', () => {
    const layout = layoutSheet({ ...defaultSheetOptions, columns: 2, rows: 5, gapX: 10, gapY: 3 }, 40)
    expect(layout.cells[3]).toMatchObject({ x: 110, y: 69, width: 85, height: 51, place: 3 })
    expect(layout).toMatchObject({ codeSize: 40, problem: null, captionSide: 'below' })
  })

  test('a code too large shrinks, one that cannot be 20 mm is told', () => {
    expect(layoutSheet({ ...defaultSheetOptions, columns: 5, rows: 4 }, 60)).toMatchObject({
      codeSize: 36,
      problem: null,
    })
    expect(layoutSheet({ ...defaultSheetOptions, columns: 10, rows: 4 }, 60).problem).toEqual({
      code: 'code_does_not_fit',
      values: { min: 20, max: 18 },
    })
  })
})

describe('labels', () => {
  test('the sheet is that of its stock, whatever paper is chosen', () => {
    const layout = layoutSheet(
      { ...defaultSheetOptions, kind: 'labels', paper: 'a5', stock: 'avery-5160' },
      40,
    )
    expect(layout).toMatchObject({ page: { width: 215.9, height: 279.4 }, perPage: 30 })
    expect(layout.cells[4]?.x).toBeCloseTo(4.7625 + 69.85, 9)
  })

  test('on a low label the caption stands beside the code, on a high one below', () => {
    const low = layoutSheet({ ...defaultSheetOptions, kind: 'labels' }, 40)
    expect(low.captionSide).toBe('beside')
    expect(low.codeSize).toBeCloseTo(34.1, 9)
    const high = layoutSheet({ ...defaultSheetOptions, kind: 'labels', stock: 'avery-l7165' }, 40)
    expect(high).toMatchObject({ captionSide: 'below', codeSize: 40 })
  })

  test('within a circle the code leaves room for its name', () => {
    const round = { ...defaultSheetOptions, kind: 'labels', stock: 'avery-8293' } as const
    const named = layoutSheet(round, 40)
    expect(named).toMatchObject({ round: true, captionSide: 'below', problem: null })
    expect(named.codeSize).toBeCloseTo(22, 0)
    expect(named.cells[0]?.caption?.width).toBeCloseTo(15, 6)
    expect(layoutSheet({ ...round, firstLine: 'none' }, 40).codeSize).toBeCloseTo(17.05 * Math.SQRT2, 9)
    expect(layoutSheet({ ...round, secondLine: '微信扫一扫' }, 40).problem).toMatchObject({
      code: 'code_does_not_fit',
    })
  })

  test('a code with the name fits every stock but those lower than 24 mm', () => {
    const tooLow = LABEL_STOCKS.filter(
      ({ id }) => layoutSheet({ ...defaultSheetOptions, kind: 'labels', stock: id }, 40).problem,
    ).map(({ id }) => id)
    expect(tooLow).toEqual(LABEL_STOCK_IDS.filter((id) => labelStock(id).height < 24))
  })
})

describe('poster and tent', () => {
  const texts = { ...defaultSheetOptions, headline: '加我领优惠' }

  test('a poster is filled, or holds the side that is asked for', () => {
    expect(layoutSheet({ ...texts, kind: 'poster' }, 40)).toMatchObject({ perPage: 1, codeSize: 180 })
    expect(layoutSheet({ ...texts, kind: 'poster', fill: false }, 150)).toMatchObject({ codeSize: 150 })
  })

  test('a tent shows one code on both sides, the upper one turned', () => {
    const { cells, perPage } = layoutSheet({ ...texts, kind: 'tent' }, 60)
    expect(perPage).toBe(1)
    expect(cells.map(({ place, rotation, y, height }) => [place, rotation, y, height])).toEqual([
      [0, 180, 15, 118.5],
      [0, 0, 163.5, 118.5],
    ])
    const [upper, lower] = cells.map((cell) => placeBox(cell, cell.code)) as [Box, Box]
    expect(upper.x).toBeCloseTo(lower.x, 9)
    expect(upper.y + upper.height).toBeCloseTo(297 - lower.y, 9)
  })
})
