import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cellOrigin,
  cropMarks,
  layoutSheet,
  MARGIN_MM,
  MAX_SHEET_SIZE_MM,
  MIN_SHEET_SIZE_MM,
  PAPER_HEIGHT_MM,
  PAPER_WIDTH_MM,
  paginate,
} from './sheet'

describe('layoutSheet', () => {
  test.each([
    [20, 4, 5, 45, 53.4],
    [40, 3, 4, 60, 66.75],
    [60, 2, 3, 90, 89],
    [150, 1, 1, 180, 267],
    [180, 1, 1, 180, 267],
  ])('%i mm', (sizeMm, columns, rows, cellWidth, cellHeight) => {
    const layout = layoutSheet(sizeMm)
    expect(layout).toMatchObject({ columns, rows, perPage: columns * rows, cellWidth })
    expect(layout.cellHeight).toBeCloseTo(cellHeight, 9)
  })

  test('codes never leave their cell, cells never leave the margins, marks never leave the page', () => {
    const size = fc.double({ min: MIN_SHEET_SIZE_MM, max: MAX_SHEET_SIZE_MM, noNaN: true })
    fc.assert(
      fc.property(size, (sizeMm) => {
        const layout = layoutSheet(sizeMm)
        expect(layout.cellWidth).toBeGreaterThanOrEqual(sizeMm)
        expect(layout.cellHeight).toBeGreaterThanOrEqual(sizeMm + 20)
        const last = cellOrigin(layout, layout.perPage - 1)
        expect(last.x + layout.cellWidth).toBeCloseTo(PAPER_WIDTH_MM - MARGIN_MM, 6)
        expect(last.y + layout.cellHeight).toBeCloseTo(PAPER_HEIGHT_MM - MARGIN_MM, 6)
        for (const { x1, x2, y1, y2 } of cropMarks(layout)) {
          expect(Math.min(x1, x2, y1, y2)).toBeGreaterThan(0)
          expect(Math.max(x1, x2)).toBeLessThan(PAPER_WIDTH_MM)
          expect(Math.max(y1, y2)).toBeLessThan(PAPER_HEIGHT_MM)
        }
      }),
    )
  })

  test('cells fill rows first', () => {
    const layout = layoutSheet(40)
    expect([0, 2, 3, 11].map((index) => cellOrigin(layout, index))).toEqual([
      { x: 15, y: 15 },
      { x: 135, y: 15 },
      { x: 15, y: 81.75 },
      { x: 135, y: 215.25 },
    ])
  })
})

test('paginate', () => {
  expect(paginate([], 12)).toEqual([])
  expect(paginate([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
})
