import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TakenSlots, takeSlots } from './take-slots'

const drawn = fc.tuple(
  fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 20 }),
  fc.option(fc.nat(19), { nil: undefined }),
)

describe('slots of drawn lines', () => {
  test('what stays keeps its slot, no two share one, and there are hardly more than lines were drawn at once', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 12 }), (frames) => {
        let kept: TakenSlots = { slots: new Map(), active: undefined }
        let most = 0
        for (const [lines, activeAt] of frames) {
          const slots = takeSlots(lines, kept)
          most = Math.max(most, lines.length)
          expect([...slots.keys()]).toEqual(lines)
          expect(new Set(slots.values()).size).toBe(lines.length)
          for (const [line, slot] of slots) {
            expect(slot).toBeLessThanOrEqual(most)
            if (kept.slots.has(line)) expect(slot).toBe(kept.slots.get(line))
            else if (kept.active !== undefined) expect(slot).not.toBe(kept.slots.get(kept.active))
          }
          kept = { slots, active: activeAt === undefined ? undefined : lines[activeAt] }
        }
      }),
    )
  })
})
