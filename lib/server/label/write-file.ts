import 'server-only'
import { promisify } from 'node:util'
import { deflate as deflateLater, deflateSync } from 'node:zlib'
import { drawLabel } from '@/lib/core/label/draw-label'
import type { Drawing } from '@/lib/core/label/drawing'
import { type SvgOptions, svgOf } from '@/lib/core/label/svg-of'
import type { Modules } from '@/lib/core/qr/modules'
import { type Deflate, pngOf, shadedPngOf } from '@/lib/core/qr/png'
import sharp from '@/lib/server/picture/sharp'
import { type CodeOrder, dotsOf, isPlain, labelOptions } from './code-order'
import { loadFonts } from './fonts'
import { outlineText } from './outline-text'
import { pdfOf } from './pdf-of'

/** Most files are small, and the usual windows take longer to make ready than to use. */
const SMALL = { windowBits: 12, memLevel: 5, level: 4 }

const LARGE_BYTES = 1_000_000
const deflateAside = promisify<Uint8Array, Buffer<ArrayBuffer>>(deflateLater)

/** At once, unless it takes longer than the way to another thread and back. */
const deflate: Deflate = async (bytes) =>
  new Uint8Array(bytes.length > LARGE_BYTES ? await deflateAside(bytes) : deflateSync(bytes, SMALL))

/** What the letters of a drawing are drawn with; fonts are opened only where there are letters. */
const lettering = async ({ caption }: CodeOrder): Promise<Pick<SvgOptions, 'outline'>> =>
  caption === '' ? {} : { outline: outlineText(await loadFonts()) }

const svgOptions = async (order: CodeOrder): Promise<SvgOptions> => {
  const data = order.picture && `data:image/png;base64,${Buffer.from(order.picture.bytes).toString('base64')}`
  return { ...(await lettering(order)), ...(data ? { hrefOf: () => data } : {}) }
}

const writePng = async (modules: Modules, order: CodeOrder): Promise<Uint8Array<ArrayBuffer>> => {
  if (isPlain(order)) return await pngOf(modules, { ...order, deflate })
  const dots = dotsOf(order.dpi)
  const options = { ...(await svgOptions(order)), unit: { dots } }
  if (order.picture) {
    const svg = svgOf(drawLabel(modules, { ...labelOptions(order), dots }), options)
    const drawn = sharp(Buffer.from(svg), { limitInputPixels: false }).removeAlpha()
    return new Uint8Array(await drawn.withMetadata({ density: order.dpi }).png().toBuffer())
  }
  const shades = { ...order, ink: '#000000', paper: '#ffffff' }
  const svg = svgOf(drawLabel(modules, { ...labelOptions(order), style: shades, dots }), options)
  const { data, info } = await sharp(Buffer.from(svg), { limitInputPixels: false })
    .removeAlpha()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return await shadedPngOf({ data, width: info.width, height: info.height }, { ...order, deflate })
}

/** One drawing as a PDF of one page. */
const writePdf = async (drawing: Drawing, order: CodeOrder): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array[] = []
  const pictureOf = () => order.picture && Buffer.from(order.picture.bytes)
  for await (const part of pdfOf([drawing], { title: order.title, fonts: await loadFonts(), pictureOf })) {
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** The label as SVG in millimetres, letters as outlines: nothing is needed to show it. */
export const writeSvg = async (modules: Modules, order: CodeOrder): Promise<Uint8Array<ArrayBuffer>> =>
  new TextEncoder().encode(svgOf(drawLabel(modules, labelOptions(order)), await svgOptions(order)))

/** Draws a file. Throws RangeError where a module would get less than a pixel. */
export const writeFile = async (modules: Modules, order: CodeOrder): Promise<Uint8Array<ArrayBuffer>> => {
  if (order.format === 'png') return await writePng(modules, order)
  if (order.format === 'svg') return await writeSvg(modules, order)
  return await writePdf(drawLabel(modules, labelOptions(order)), order)
}
