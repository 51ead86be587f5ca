import { describe, expect, it } from 'vitest'
import { MAX_STATE_CHARACTERS } from './limits'
import { generateState, statePattern, withState } from './state'
import { countBytes, countCharacters } from './text-length'

describe('generateState', () => {
  it('is a state, from bytes as from numbers', () => {
    const bytes = Uint8Array.from({ length: 16 }, (_, at) => at * 17)
    for (const made of [generateState(bytes), generateState(Math.random), generateState(() => 0.999999)]) {
      expect(made).toMatch(/^cd-[0-9a-z]{16}$/)
      expect(made).toMatch(statePattern)
      expect(made.length).toBeLessThanOrEqual(MAX_STATE_CHARACTERS)
      expect(made.slice(3)).not.toMatch(/[ilou]/)
    }
  })

  it('follows its randomness only', () => {
    expect(generateState(new Uint8Array(16))).toBe(`cd-${'0'.repeat(16)}`)
    expect(() => generateState(new Uint8Array(15))).toThrow(RangeError)
  })

  it('fills in a state that is missing or empty, and no other', () => {
    const random = new Uint8Array(16)
    expect(withState({ type: 1, state: '' }, random).state).toHaveLength(19)
    expect(withState<{ state?: string }>({}, random).state).toHaveLength(19)
    expect(withState({ state: 'mine' }, random).state).toBe('mine')
  })
})

describe('text length', () => {
  it.each([
    ['', 0, 0],
    ['abc', 3, 3],
    ['静安', 2, 6],
    ['é', 1, 2],
    ['🦷', 1, 4],
    ['👨‍👩‍👧', 5, 18],
    ['\ud83e', 1, 3],
  ])('%j', (text, characters, bytes) => {
    expect(countCharacters(text)).toBe(characters)
    expect(countBytes(text)).toBe(bytes)
    expect(countBytes(text)).toBe(new TextEncoder().encode(text).length)
  })
})
