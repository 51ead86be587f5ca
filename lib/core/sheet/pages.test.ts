import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_LABELS, pagePlaces, planPages } from './pages'

test('without codes there is no page', () => {
  expect(planPages(0, 12, { skip: 5, copies: 3 })).toMatchObject({ labels: 0, pages: 0, leftOut: 0 })
})

test('the first page begins after the used labels, copies stand together', () => {
  const plan = planPages(3, 4, { skip: 3, copies: 2 })
  expect([0, 1, 2].map((page) => pagePlaces(plan, page))).toEqual([
    [null, null, null, 0],
    [0, 1, 1, 2],
    [2, null, null, null],
  ])
  expect(plan.pages).toBe(3)
})

test.each([
  [
    { skip: 12, copies: 0 },
    { skip: 11, copies: 1 },
  ],
  [
    { skip: -1, copies: 101 },
    { skip: 0, copies: 100 },
  ],
])('%j is held as %j', (given, held) => {
  expect(planPages(1, 12, given)).toMatchObject(held)
})

test('too many labels are left out and told', () => {
  expect(planPages(100, 65, { skip: 0, copies: 100 })).toMatchObject({
    labels: MAX_LABELS,
    leftOut: 5_000,
    pages: 77,
  })
})

test('every code stands as often as told, in order, on the pages planned', () => {
  const count = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(count, fc.integer({ min: 1, max: 65 }), count, count, (codes, perPage, skip, copies) => {
      const plan = planPages(codes, perPage, { skip, copies })
      const places = Array.from({ length: plan.pages }, (_, page) => pagePlaces(plan, page))
      const printed = places.flat().filter((code) => code !== null)
      expect(printed).toEqual(
        Array.from({ length: plan.labels }, (_, label) => Math.floor(label / plan.copies)),
      )
      expect(plan.labels + plan.leftOut).toBe(codes * Math.max(1, copies))
      expect(places.every((page) => page.length === perPage && page.some((code) => code !== null))).toBe(true)
      expect(pagePlaces(plan, plan.pages).every((code) => code === null)).toBe(true)
    }),
  )
})
