import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BarcodeReader } from '@/lib/core/qr/decode'
import { type Grey, greyOfModules } from '@/lib/core/qr/grey'
import { encodeModules } from '@/lib/core/qr/modules'
import { tryScan } from '@/lib/core/qr/scan-trial'
import { SCAN_VERDICTS } from '@/lib/core/qr/scan-verdict'
import { loadReader } from '@/lib/server/picture/decoder'

let reader: BarcodeReader
beforeAll(async () => {
  reader = await loadReader()
})

const texts = fc.stringMatching(/^https:\/\/work\.weixin\.qq\.com\/ct\/wcde[0-9a-f]{20,28}$/)

/** The code in a paler ink. */
const inked = (picture: Grey, ink: number): Grey => ({
  ...picture,
  data: picture.data.map((value) => (value === 0 ? ink : value)),
})

const verdictOf = (text: string, moduleMm: number, ink = 0) =>
  tryScan({ picture: inked(greyOfModules(encodeModules(text, 'M')), ink), scale: 1, moduleMm, text }, reader)

describe('how a code scans', () => {
  test.each([
    ['well', 'with modules of a millimetre', 1, 0],
    ['well', 'on a business card', 0.45, 0],
    ['well', 'in a dark colour', 0.45, 90],
    ['good_light', 'with modules of a fifth of a millimetre', 0.2, 0],
    ['good_light', 'in a pale grey', 1, 185],
    ['not', 'with modules as fine as the ink bleeds', 0.08, 0],
  ] as const)('%s %s', async (verdict, _, moduleMm, ink) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await verdictOf(text, moduleMm, ink)).toBe(verdict)
      }),
      { numRuns: 25 },
    )
  })

  test('never better where it is much smaller', async () => {
    const sizes = [1.2, 0.6, 0.3, 0.15, 0.08]
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const verdicts = await Promise.all(sizes.map((moduleMm) => verdictOf(text, moduleMm)))
        const ranks = verdicts.map((verdict) => SCAN_VERDICTS.indexOf(verdict))
        expect(ranks).toEqual([...ranks].sort())
      }),
      { numRuns: 15 },
    )
  })

  test('not at all where it says another text', async () => {
    const picture = greyOfModules(encodeModules('https://work.weixin.qq.com/ct/one', 'M'))
    expect(await tryScan({ picture, scale: 1, moduleMm: 1, text: 'another' }, reader)).toBe('not')
  })
})
