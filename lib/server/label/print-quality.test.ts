import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { labelWidth } from '@/lib/core/label/frame'
import { DEFAULT_DPI, LEVELS } from '@/lib/core/qr/sizes'
import { type CodeStyle, FRAMES, MODULE_SHAPES, plainStyle } from '@/lib/core/qr/style'
import { readPdfPages } from '@/lib/server/testing/pdf-pages'
import { readWithZbar } from '@/lib/server/testing/zbar'
import type { CodeOrder, LogoPicture } from './code-order'
import { type RenderedCode, renderCode } from './render-code'

const CAPTIONS = [
  '',
  '静安寺店·前台桌牌',
  '春季活动 😀👍🏽 八折起（限前 100 名）',
  '一二三四五六七八九十'.repeat(6),
  'A caption of sixty characters that has to break its own lines',
]

let picture: LogoPicture
beforeAll(async () => {
  const drawn = sharp({ create: { width: 160, height: 160, channels: 4, background: '#3450cf' } })
  picture = { bytes: new Uint8Array(await drawn.png().toBuffer()) }
})

const orders = fc.record({
  text: fc.stringMatching(/^https:\/\/work\.weixin\.qq\.com\/ct\/wcde[0-9a-f]{20,28}$/),
  sizeMm: fc.constantFrom(20, 33.3, 40, 57.25, 120),
  level: fc.constantFrom(...LEVELS),
  shape: fc.constantFrom(...MODULE_SHAPES),
  frame: fc.constantFrom(...FRAMES),
  logo: fc.constantFrom<CodeStyle['logo']>('none', 'brand'),
  colours: fc.constantFrom<[ink: string, paper: string]>(
    ['#000000', '#ffffff'],
    ['#263ca6', '#fff8e0'],
    ['#b42e25', '#ffffff'],
  ),
  caption: fc.constantFrom(...CAPTIONS),
  quietZone: fc.constantFrom(4, 6, 10),
})

type Chosen = typeof orders extends fc.Arbitrary<infer Value> ? Value : never

const orderOf = ({ colours: [ink, paper], ...chosen }: Chosen, format: CodeOrder['format']): CodeOrder => ({
  ...chosen,
  ink,
  paper,
  format,
  dpi: DEFAULT_DPI,
  title: '码',
  picture: chosen.logo === 'none' ? undefined : picture,
})

/** A finished file at 300 dpi, and its sides in millimetres as the file states them. */
const print = async ({ bytes, extension, width }: RenderedCode) => {
  if (extension === 'pdf') {
    const [page] = await readPdfPages(bytes, DEFAULT_DPI)
    return page ?? expect.fail('a PDF without a page')
  }
  const metadata = await sharp(bytes).metadata()
  if (extension === 'png') {
    const toMm = 25.4 / (metadata.density ?? 0)
    return { width: metadata.width * toMm, height: metadata.height * toMm, picture: Buffer.from(bytes) }
  }
  const svg = new TextDecoder().decode(bytes)
  const [, wide, high] = /width="([\d.]+)mm" height="([\d.]+)mm"/.exec(svg) ?? []
  const pixels = Math.round((width / 25.4) * DEFAULT_DPI)
  const drawn = await sharp(bytes, { density: 300 }).resize({ width: pixels }).png().toBuffer()
  return { width: Number(wide), height: Number(high), picture: drawn }
}

test.each(['svg', 'png', 'pdf'] as const)(
  'every %s scans with another decoder, in its stated size',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(orders, async (chosen) => {
        const order = orderOf(chosen, format)
        const code = await renderCode(order)
        const printed = await print(code)
        expect(Math.abs(printed.width - code.width)).toBeLessThan(0.05)
        expect(Math.abs(printed.height - code.height)).toBeLessThan(0.05)
        expect(Math.abs(code.width - labelWidth(order.sizeMm, order.frame))).toBeLessThan(0.1)
        expect(await readWithZbar(printed.picture)).toEqual([order.text])
      }),
      { numRuns: 40 },
    )
  },
  120_000,
)

test('a code that no printer prints finely enough is not given out', async () => {
  const order = { ...plainStyle, format: 'svg', dpi: 300, title: '', caption: '', sizeMm: 20 } as const
  await expect(renderCode({ ...order, text: 'a'.repeat(1_200), level: 'H' })).rejects.toMatchObject({
    code: 'qr_not_verified',
  })
  const { verdict } = await renderCode({ ...order, text: 'a'.repeat(300), level: 'H' })
  expect(verdict).toBe('good_light')
})
