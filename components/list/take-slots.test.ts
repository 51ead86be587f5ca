import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeSlots } from './take-slots'

const drawn = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 20 })

describe('slots of drawn lines', () => {
  test('what stays keeps its slot, no two share one, and there are never more than lines were drawn at once', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 12 }), (frames) => {
        let kept: ReadonlyMap<string, number> = new Map()
        let most = 0
        for (const lines of frames) {
          const slots = takeSlots(lines, kept)
          most = Math.max(most, lines.length)
          expect([...slots.keys()]).toEqual(lines)
          expect(new Set(slots.values()).size).toBe(lines.length)
          for (const [line, slot] of slots) {
            expect(slot).toBeLessThan(most)
            if (kept.has(line)) expect(slot).toBe(kept.get(line))
          }
          kept = slots
        }
      }),
    )
  })
})
