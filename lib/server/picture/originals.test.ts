import pLimit from 'p-limit'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawOriginal } from '@/lib/server/testing/originals'
import { drawStranger } from '@/lib/server/testing/strangers'
import { decodeQr } from './decode-qr'

const ORIGINALS = 320
const STRANGERS = 40
const AT_ONCE = 4

const many = <T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> =>
  pLimit(AT_ONCE).map(Array.from({ length: count }).keys(), make)

test('of originals of every kind at least 99 % are read, and none wrongly', {
  timeout: 120_000,
}, async () => {
  const read = await many(ORIGINALS, async (n) => {
    const { picture, ...original } = await drawOriginal(`${n}`)
    return { original, format: (await sharp(picture).metadata()).format, text: await decodeQr(picture) }
  })
  expect(read.filter(({ original, text }) => text !== null && text !== original.text)).toEqual([])
  const unread = read.filter(({ text }) => text === null)
  expect(unread.length, JSON.stringify(unread)).toBeLessThanOrEqual(ORIGINALS * 0.01)

  const all = read.map(({ original }) => original)
  const kinds = (kind: (original: (typeof all)[number]) => unknown) => new Set(all.map(kind))
  expect(kinds(({ level }) => level)).toEqual(new Set(['M', 'Q', 'H']))
  expect(kinds(({ avatar }) => avatar?.shape)).toEqual(new Set([undefined, 'square', 'rounded', 'round']))
  expect(kinds(({ encoding }) => encoding).size).toBe(5)
  expect(new Set(read.map(({ format }) => format))).toEqual(new Set(['jpeg', 'png', 'webp']))
  expect(kinds(({ quietZone }) => quietZone)).toEqual(new Set([1, 2, 3, 4]))
  expect(Math.max(...all.map(({ blur }) => blur))).toBeGreaterThan(0.58)
  expect(all.filter(({ angle }) => angle % 90 !== 0).length).toBeGreaterThan(50)
  expect(all.filter(({ text }) => !/^[!-~]+$/.test(text)).length).toBeGreaterThan(20)
})

test('the same seed gives the same picture', async () => {
  const [one, other] = await Promise.all([drawOriginal('again'), drawOriginal('again')])
  expect(one).toEqual(other)
})

test('without a code, with one that is blurred to nothing, and with two there is no text', async () => {
  const read = await many(STRANGERS, async (n) => {
    const { picture, kind } = await drawStranger(`${n}`)
    return { n, kind, text: await decodeQr(picture) }
  })
  expect(read.filter(({ text }) => text !== null)).toEqual([])
  expect(new Set(read.map(({ kind }) => kind)).size).toBe(5)
})
