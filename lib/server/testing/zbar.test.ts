import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawLabel } from '@/lib/core/label/draw-label'
import { svgOf } from '@/lib/core/label/svg-of'
import { encodeModules } from '@/lib/core/qr/modules'
import { pngOf } from '@/lib/core/qr/png'
import { plainStyle } from '@/lib/core/qr/style'
import { readWithZbar } from './zbar'

const address = 'https://work.weixin.qq.com/ct/wcde9f3a7b4c2d1e0f9a8b7c6d'
const pictureOf = (text: string) => pngOf(encodeModules(text, 'M'), { sizeMm: 40, dpi: 150 })

test.each([address, `${address}?name=徐汇店·1 号`, '请用微信扫一扫 😀', 'Grüße', '0123456789'])(
  'reads %s',
  async (text) => {
    expect(await readWithZbar(await pictureOf(text))).toEqual([text])
  },
)

test('reads colours, transparent ground and drawings', async () => {
  const code = await pictureOf(address)
  const jpeg = await sharp(code).toColourspace('srgb').tint('#204080').jpeg().toBuffer()
  expect(await readWithZbar(jpeg)).toEqual([address])
  const label = { sizeMm: 40, style: plainStyle, caption: '', title: '' }
  const drawing = Buffer.from(svgOf(drawLabel(encodeModules(address, 'Q'), label)))
  expect(await readWithZbar(drawing, { density: 150 })).toEqual([address])
})

test('reads both of two codes', async () => {
  const [left, right] = await Promise.all([address, `${address}x`].map(pictureOf))
  const both = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#fff' } })
    .composite([
      { input: Buffer.from(left as Uint8Array), left: 20, top: 20 },
      { input: Buffer.from(right as Uint8Array), left: 320, top: 20 },
    ])
    .png()
    .toBuffer()
  expect((await readWithZbar(both)).sort()).toEqual([address, `${address}x`])
})

test('an empty picture has no text, whatever was read before', async () => {
  const empty = await sharp({ create: { width: 240, height: 240, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(await readWithZbar(empty)).toEqual([])
})
