import { describe, expect, test } from 'vitest'
import { LABEL_STOCKS, type LabelStockId, labelStock } from './label-stock'
import { PAPER_SIZES } from './paper'

describe('LABEL_STOCKS', () => {
  test('every id stands once', () => {
    expect(new Set(LABEL_STOCKS.map(({ id }) => id)).size).toBe(LABEL_STOCKS.length)
  })

  test.each(LABEL_STOCKS)('$id adds up', (stock) => {
    const { columns, rows, width, height, left, top, pitchX, pitchY } = stock
    const sheet = PAPER_SIZES[stock.paper]
    const right = sheet.width - left - (columns - 1) * pitchX - width
    const bottom = sheet.height - top - (rows - 1) * pitchY - height
    expect(pitchX).toBeGreaterThanOrEqual(width)
    expect(pitchY).toBeGreaterThanOrEqual(height)
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
    expect(Math.min(right, bottom)).toBeGreaterThanOrEqual(-1e-9)
    expect(Math.abs(left - right)).toBeLessThan(0.5)
    expect(Math.abs(top - bottom)).toBeLessThan(0.5)
    expect(stock.cornerRadius).toBeLessThanOrEqual(Math.min(width, height) / 2)
    if (stock.round) expect([width, stock.cornerRadius]).toEqual([height, height / 2])
  })

  test('parts of A4 leave less than half a millimetre over, the smallest aside', () => {
    for (const { id, left, top } of LABEL_STOCKS.filter(({ brand }) => brand === 'generic')) {
      if (id !== 'a4-5x13') expect([id, left < 0.51, top < 0.51]).toEqual([id, true, true])
    }
  })

  const stated: [LabelStockId, number, number, number][] = [
    ['avery-l7651', 65, 4.7, 10.7],
    ['avery-l7654', 40, 9.7, 21.5],
    ['avery-l7159', 24, 7.2, 12.9],
    ['avery-l7160', 21, 7.2, 15.15],
    ['avery-l7161', 18, 7.2, 8.7],
    ['avery-l7162', 16, 4.65, 12.9],
    ['avery-l7163', 14, 4.65, 15.15],
    ['avery-l7173', 10, 4.65, 6],
    ['avery-l7165', 8, 4.65, 13.1],
    ['avery-l7166', 6, 4.65, 8.85],
    ['avery-l7167', 1, 5.2, 3.95],
    ['avery-5160', 30, 4.76, 12.7],
    ['avery-5162', 14, 3.97, 21.17],
    ['avery-5163', 10, 3.97, 12.7],
    ['avery-5164', 6, 3.97, 12.7],
    ['avery-8293', 20, 12.7, 19.05],
    ['a4-3x8', 24, 0, 0.5],
    ['a4-5x13', 65, 10, 10.7],
  ]
  test.each(stated)('%s: %i labels, the first %f from the left and %f from above', (id, count, left, top) => {
    const stock = labelStock(id)
    expect(stock.columns * stock.rows).toBe(count)
    expect(Math.abs(stock.left - left)).toBeLessThan(0.1)
    expect(Math.abs(stock.top - top)).toBeLessThan(0.1)
  })
})

test('labelStock throws for an id of nowhere', () => {
  expect(() => labelStock('l0' as LabelStockId)).toThrow(RangeError)
})
