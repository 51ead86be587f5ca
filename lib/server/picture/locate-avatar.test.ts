import pLimit from 'p-limit'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawOriginal } from '@/lib/server/testing/originals'
import { locateAvatar } from './locate-avatar'

const ORIGINALS = 80

const look = async (n: number) => {
  const { picture, avatar, size } = await drawOriginal(`avatar ${n}`)
  const side = avatar ? size * avatar.share * (1 - 2 * avatar.border) : 0
  return { n, avatar, size, side, found: (await locateAvatar(picture))?.avatar }
}

describe('originals', () => {
  let originals: Awaited<ReturnType<typeof look>>[]
  beforeAll(async () => {
    originals = await pLimit(4).map(Array.from({ length: ORIGINALS }).keys(), look)
  }, 120_000)
  const withAvatar = () => originals.filter(({ avatar }) => avatar !== undefined && avatar.look !== 'pale')

  test('a plain code has no avatar', () => {
    const plain = originals.filter(({ avatar }) => avatar === undefined)
    expect(plain.length).toBeGreaterThan(15)
    expect(plain.filter(({ found }) => found)).toEqual([])
  })

  test('avatars are found, but for a few that look much like modules', () => {
    expect(withAvatar().length).toBeGreaterThan(50)
    const missed = withAvatar().filter(({ found }) => !found)
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(withAvatar().length * 0.06)
  })

  test('what is found has the right size', () => {
    const all = withAvatar().filter(({ found }) => found)
    const wrong = all.filter(({ found, side }) => Math.abs((found?.side ?? 0) - side) > 1.5)
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(all.length * 0.04)
  })

  test('round ones are told from square ones', () => {
    const roundness = (shape: string) => {
      const all = withAvatar().filter(({ found, avatar }) => found && avatar?.shape === shape)
      const round = all.filter(({ found }) => found && found.radius > found.side * 0.3)
      return round.length / all.length
    }
    expect(roundness('round')).toBeGreaterThan(0.7)
    expect(roundness('square')).toBeLessThan(0.3)
  })
})
