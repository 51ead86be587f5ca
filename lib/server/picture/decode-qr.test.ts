import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { encodeModules } from '@/lib/core/qr/modules'
import { pngOf } from '@/lib/core/qr/png'
import { decodeQr } from './decode-qr'

const text = 'https://work.weixin.qq.com/ct/wcde9f3a7b4c2d1e0f9a8b7c6d5e4f3a2b1c'

const codePicture = async (side: number, value = text) => {
  const sharpPicture = await pngOf(encodeModules(value, 'Q'), { sizeMm: 40, dpi: 600 })
  return sharp(sharpPicture).resize(side, side, { kernel: 'lanczos3' }).toColourspace('srgb')
}

const avatar = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#3450cf' } })
    .png()
    .toBuffer()

describe('decodeQr', () => {
  test.each([150, 220, 430, 640, 860])('reads a JPEG of %i px', async (side) => {
    expect(await decodeQr(await (await codePicture(side)).jpeg({ quality: 70 }).toBuffer())).toBe(text)
  })

  test.each([430, 860])('reads one of %i px with an avatar in the middle', async (side) => {
    const picture = await codePicture(side)
    const inner = await avatar(Math.round(side * 0.18))
    const jpeg = await sharp(await picture.png().toBuffer())
      .composite([{ input: inner }])
      .jpeg()
      .toBuffer()
    expect(await decodeQr(jpeg)).toBe(text)
  })

  test.each([0.8, 1.5, 2.2])('reads one blurred by %f', async (sigma) => {
    expect(await decodeQr(await (await codePicture(430)).blur(sigma).jpeg().toBuffer())).toBe(text)
  })

  test.each(['png', 'gif', 'webp', 'avif'] as const)('reads %s', async (format) => {
    expect(await decodeQr(await (await codePicture(430)).toFormat(format).toBuffer())).toBe(text)
  })

  test('reads a code on transparent ground', async () => {
    const opaque = await (await codePicture(430)).greyscale().raw().toBuffer({ resolveWithObject: true })
    const rgba = Buffer.alloc(opaque.info.width * opaque.info.height * 4)
    for (let pixel = 0; pixel < rgba.length / 4; pixel++) {
      rgba[pixel * 4 + 3] = 255 - (opaque.data[pixel * opaque.info.channels] ?? 0)
    }
    const png = await sharp(rgba, { raw: { width: 430, height: 430, channels: 4 } })
      .png()
      .toBuffer()
    expect(await decodeQr(png)).toBe(text)
  })

  test('reads an inverted one and keeps Chinese text', async () => {
    const value = '请用微信扫一扫：徐汇店 1 号'
    expect(await decodeQr(await (await codePicture(430, value)).negate().png().toBuffer())).toBe(value)
  })

  test('two codes with different texts in one picture are none', async () => {
    const [left, right] = await Promise.all(
      [text, `${text}x`].map(async (value) => (await codePicture(400, value)).png().toBuffer()),
    )
    const both = await sharp({ create: { width: 800, height: 400, channels: 3, background: '#fff' } })
      .composite([
        { input: left as Buffer, left: 0, top: 0 },
        { input: right as Buffer, left: 400, top: 0 },
      ])
      .png()
      .toBuffer()
    expect(await decodeQr(both)).toBeNull()
  })

  test('one that cannot be read is null, whatever was read before it', async () => {
    const blurred = await (await codePicture(430)).blur(16).jpeg().toBuffer()
    for (let turn = 0; turn < 40; turn += 1) {
      const good = await (await codePicture(430, `${text}${turn}`)).jpeg().toBuffer()
      const both = await Promise.all([decodeQr(good), decodeQr(blurred)])
      expect(both).toEqual([`${text}${turn}`, null])
    }
  })

  test.each([
    ['faint', 430, (picture: Sharp) => picture.linear(0.04, 200)],
    ['tiny', 74, (picture: Sharp) => picture],
  ])('reads a %s one, of no picture but itself', async (_, side, change) => {
    await decodeQr(await (await codePicture(430, `${text}other`)).jpeg().toBuffer())
    const picture = await (await codePicture(side)).png().toBuffer()
    expect(await decodeQr(await change(sharp(picture)).png().toBuffer())).toBe(text)
  })

  test('anything else is null, never an exception', async () => {
    const plain = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#eee' } })
      .png()
      .toBuffer()
    const huge = await sharp({ create: { width: 5_001, height: 5_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    for (const bytes of [plain, huge, plain.subarray(0, 60), Buffer.from('<html>'), Buffer.alloc(0)]) {
      expect(await decodeQr(bytes)).toBeNull()
    }
  })
})
