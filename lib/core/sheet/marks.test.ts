import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Line } from './box'
import { cropMarks } from './crop-marks'
import { layoutSheet } from './layout'
import { foldLines, labelOutlines, pageNumberBox } from './marks'
import { defaultSheetOptions, SHEET_KINDS, type SheetOptions } from './options'

const layout = (options: Partial<SheetOptions>, sizeMm = 40) =>
  layoutSheet({ ...defaultSheetOptions, ...options }, sizeMm)

const spell = ({ x1, y1, x2, y2 }: Line): string =>
  [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
    .map((value) => value.toFixed(3))
    .join(' ')

describe('cropMarks', () => {
  test.each([
    [20, 4, 5],
    [40, 3, 4],
    [60, 2, 3],
    [150, 1, 1],
  ])('without gaps at %i mm, two strokes each way around every corner', (sizeMm, columns, rows) => {
    const sheet = layout({}, sizeMm)
    const [{ width, height } = { width: 0, height: 0 }] = sheet.cells
    const expected: Line[] = []
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column <= columns; column++) {
        const [x, y] = [15 + column * width, 15 + row * height]
        for (const side of [-1, 1]) {
          expected.push({ x1: x + side, y1: y, x2: x + 3 * side, y2: y })
          expected.push({ x1: x, y1: y + side, x2: x, y2: y + 3 * side })
        }
      }
    }
    expect(cropMarks(sheet).map(spell).sort()).toEqual(expected.map(spell).sort())
  })

  test('strokes lie on the page, never on each other and never in a cell', () => {
    const gap = fc.double({ min: 0, max: 20, noNaN: true })
    const margin = fc.constantFrom(0, 1, 2, 5, 15)
    fc.assert(
      fc.property(gap, gap, margin, (gapX, gapY, margin) => {
        const sheet = layout({ gapX, gapY, margin, columns: 3, rows: 4 })
        const marks = cropMarks(sheet)
        for (const { x1, y1, x2, y2 } of marks) {
          expect(Math.min(x1, y1)).toBeGreaterThanOrEqual(0)
          expect(Math.max(x1, x2)).toBeLessThanOrEqual(sheet.page.width)
          expect(Math.max(y1, y2)).toBeLessThanOrEqual(sheet.page.height)
          const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
          const within = sheet.cells.some(
            (cell) =>
              x > cell.x + 0.01 &&
              x < cell.x + cell.width - 0.01 &&
              y > cell.y + 0.01 &&
              y < cell.y + cell.height - 0.01,
          )
          expect(within).toBe(false)
        }
        const across = marks.filter(({ y1, y2 }) => y1 === y2)
        const doubled = across.filter((one, index) =>
          across
            .slice(index + 1)
            .some(({ x1, x2, y1 }) => y1 === one.y1 && Math.min(x2, one.x2) - Math.max(x1, one.x1) > 1e-6),
        )
        expect(doubled).toEqual([])
      }),
    )
  })

  test('a gap has the marks of both its cells, merged where they meet', () => {
    const alongTop = (gapX: number) => {
      const marks = cropMarks(layout({ gapX, columns: 2, rows: 1 }))
      return marks.filter(({ y1, y2, x1 }) => y1 === 15 && y2 === 15 && x1 > 60 && x1 < 150).length
    }
    expect([0, 1, 5, 10].map(alongTop)).toEqual([2, 2, 3, 4])
  })

  test('only a grid is cut', () => {
    expect(SHEET_KINDS.filter((kind) => cropMarks(layout({ kind })).length > 0)).toEqual(['grid'])
  })
})

test('a tent is folded in the middle of what its flap leaves', () => {
  const folds = (glueFlap: boolean) => {
    const options = { ...defaultSheetOptions, kind: 'tent', glueFlap } as const
    return foldLines(layoutSheet(options, 60), options).map(({ y1, use, x2 }) => [use, y1, x2])
  }
  expect(folds(false)).toEqual([['fold', 148.5, 210]])
  expect(folds(true)).toEqual([
    ['fold', 141, 210],
    ['glue', 282, 210],
  ])
  expect(foldLines(layout({}), defaultSheetOptions)).toEqual([])
})

test('labels have outlines, round ones circles', () => {
  const round = labelOutlines(layout({ kind: 'labels', stock: 'avery-8293' }))
  expect(round).toHaveLength(20)
  expect(round[0]).toMatchObject({ width: expect.closeTo(38.1, 9), radius: expect.closeTo(19.05, 9) })
  expect(labelOutlines(layout({}))).toEqual([])
})

test('a page number stands below the cells, where there is room', () => {
  expect(pageNumberBox(layout({}))).toEqual({ x: 4, y: 289, width: 202, height: 4 })
  expect(pageNumberBox(layout({ margin: 5 }))).toBeNull()
  expect(pageNumberBox(layout({ kind: 'labels' }))).toMatchObject({ y: 289 })
  expect(pageNumberBox(layout({ kind: 'labels', stock: 'avery-l7173' }))).toBeNull()
  expect(pageNumberBox(layout({ kind: 'poster' }))).toBeNull()
})
