import { describe, expect, it } from 'vitest'
import { galleryLayout } from './gallery-layout'

describe('the gallery', () => {
  it('has five codes in a line, four beside the panel, two on phones', () => {
    expect(galleryLayout(1224).perLine).toBe(5)
    expect(galleryLayout(864).perLine).toBe(4)
    expect(galleryLayout(390).perLine).toBe(2)
    expect(galleryLayout(320).perLine).toBe(2)
  })

  it('never needs more room than there is', () => {
    for (let width = 300; width < 3_000; width += 7) {
      const { perLine, side, gap, card } = galleryLayout(width)
      expect(perLine * card + (perLine - 1) * gap + 2 * side).toBeLessThanOrEqual(width)
    }
  })
})
