import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '@/lib/core/qr/sizes'
import { plainStyle } from '@/lib/core/qr/style'
import { decodeQr } from '@/lib/server/picture/decode-qr'
import { renderCode, verifyText } from './render-code'

const text = 'https://work.weixin.qq.com/ct/wcde9f3a7b4c2d1e0f9a8b7c6d5e4f3a2b1c'
const options = { ...plainStyle, caption: '', format: 'png', sizeMm: 40, dpi: 300, title: '徐汇店' } as const

describe('renderCode', () => {
  test.each([
    { sizeMm: 20, dpi: 72 },
    { sizeMm: 20, dpi: 300 },
    { sizeMm: 40, dpi: 300 },
    { sizeMm: 150, dpi: 1200 },
    { sizeMm: 1000, dpi: 300 },
  ])('a PNG of $sizeMm mm at $dpi dpi reads back', async (size) => {
    const code = await renderCode({ ...options, text, ...size })
    expect(code).toMatchObject({ contentType: 'image/png', extension: 'png' })
    expect((await sharp(code.bytes, { limitInputPixels: false }).metadata()).width).toBe(
      Math.round((size.sizeMm / 25.4) * size.dpi),
    )
  })

  test.each([20, 85.5, 1000])('an SVG of %f mm reads back', async (sizeMm) => {
    const code = await renderCode({ text, ...options, format: 'svg', sizeMm })
    expect(code).toMatchObject({ contentType: 'image/svg+xml', extension: 'svg' })
    const svg = new TextDecoder().decode(code.bytes)
    expect(svg).toContain(`width="${sizeMm}mm"`)
    expect(await decodeQr(await sharp(code.bytes, { density: 80 }).resize(800).png().toBuffer())).toBe(text)
  })

  test('any text up to 500 characters reads back at every level', async () => {
    const texts = fc.oneof(
      fc.webUrl(),
      fc.string({ minLength: 1, maxLength: 500 }),
      fc.stringMatching(/^https:\/\/work\.weixin\.qq\.com\/ct\/[a-z0-9]{20,60}$/),
    )
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(...LEVELS), async (value, level) => {
        await renderCode({ text: value, ...options, format: 'svg', level })
      }),
      { numRuns: 60 },
    )
  })

  test('what cannot be drawn is not given out', async () => {
    await expect(renderCode({ ...options, text: 'a'.repeat(3_000) })).rejects.toMatchObject({
      code: 'qr_not_verified',
    })
    await expect(
      renderCode({ ...options, text: 'a'.repeat(1_000), sizeMm: 20, dpi: 72 }),
    ).rejects.toMatchObject({
      code: 'qr_not_verified',
    })
    await expect(renderCode({ ...options, text: '' })).rejects.toMatchObject({ code: 'qr_not_verified' })
  })
})

test('verifyText', async () => {
  expect(await verifyText(text)).toBe(true)
  expect(await verifyText('请扫码')).toBe(true)
  expect(await verifyText('a'.repeat(3_000))).toBe(false)
})
