import type { Colour } from './colour'
import type { Modules } from './modules'
import { modulePixels, sidePixels } from './sizes'

/** zlib-wraps and deflates bytes, as a PNG wants its picture data. */
export type Deflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>

/** {@link Deflate} by the web's own streams: browsers, workers and Node 20 alike. */
export const streamDeflate: Deflate = async (bytes) => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const chunk = (type: string, data: Uint8Array): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let at = 0; at < 4; at++) bytes[4 + at] = type.charCodeAt(at)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)))
  return bytes
}

const uint32s = (values: number[], tail: number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4 + tail.length)
  const view = new DataView(bytes.buffer)
  values.forEach((value, at) => {
    view.setUint32(at * 4, value)
  })
  bytes.set(tail, values.length * 4)
  return bytes
}

const FILTER_NONE = 0
const FILTER_UP = 2

/** Scan lines with their filter bytes. A line equal to the one above is `up` over zeros, which deflates to nothing. */
const scanLines = ({ size, dark }: Modules, side: number, scale: number): Uint8Array<ArrayBuffer> => {
  const stride = Math.ceil(side / 8)
  const lines = new Uint8Array(side * (stride + 1))
  const offset = Math.floor((side - size * scale) / 2)
  let drawn = Number.NaN
  for (let y = 0; y < side; y++) {
    const start = y * (stride + 1)
    const row = Math.floor((y - offset) / scale)
    const source = row < 0 || row >= size ? -1 : row
    if (source === drawn) {
      lines[start] = FILTER_UP
      continue
    }
    drawn = source
    lines[start] = FILTER_NONE
    lines.fill(0xff, start + 1, start + 1 + stride)
    for (let x = 0; source >= 0 && x < size; x++) {
      if (!dark(x, source)) continue
      for (let pixel = offset + x * scale; pixel < offset + (x + 1) * scale; pixel++) {
        const at = start + 1 + (pixel >> 3)
        lines[at] = (lines[at] ?? 0) & ~(0x80 >> (pixel & 7))
      }
    }
  }
  return lines
}

const density = (dpi: number): Uint8Array<ArrayBuffer> => {
  const perMetre = Math.round(dpi / 0.0254)
  return chunk('pHYs', uint32s([perMetre, perMetre], [1]))
}

const fileOf = (chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    ...chunks,
    chunk('IEND', new Uint8Array(0)),
  ]
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}

export interface PngOptions {
  /** Side on paper in millimetres, quiet zone included. */
  sizeMm: number
  /** Dots an inch, written into the file (`pHYs`). */
  dpi: number
  /** White border in modules. */
  quietZone?: number | undefined
  deflate?: Deflate
}

/**
 * A 1-bit grey PNG, opaque, black on white. Modules are whole pixels; what is left over widens the quiet zone.
 * Throws RangeError when a module would get less than a pixel.
 */
export const pngOf = async (
  modules: Modules,
  { sizeMm, dpi, quietZone, deflate = streamDeflate }: PngOptions,
): Promise<Uint8Array<ArrayBuffer>> => {
  const side = sidePixels(sizeMm, dpi)
  const scale = modulePixels(sizeMm, dpi, modules.size, quietZone)
  if (scale < 1) throw new RangeError(`${side} pixels are too few for ${modules.size} modules`)
  const idat = await deflate(scanLines(modules, side, scale))
  return fileOf([chunk('IHDR', uint32s([side, side], [1, 0, 0, 0, 0])), density(dpi), chunk('IDAT', idat)])
}

const SHADES = 16

export interface ShadedPicture {
  /** How much of a pixel is paper: 0 (all ink) to 255, a row after the other. */
  data: Uint8Array
  width: number
  height: number
}

const rgb = (colour: Colour): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Sixteen steps from ink to paper. */
const paletteOf = (ink: Colour, paper: Colour): Uint8Array => {
  const [dark, light] = [rgb(ink), rgb(paper)]
  return Uint8Array.from({ length: SHADES * 3 }, (_, at) => {
    const share = Math.floor(at / 3) / (SHADES - 1)
    return Math.round((dark[at % 3] ?? 0) * (1 - share) + (light[at % 3] ?? 0) * share)
  })
}

/** A PNG of two colours and the shades between them, four bits a pixel, opaque. */
export const shadedPngOf = async (
  { data, width, height }: ShadedPicture,
  {
    ink,
    paper,
    dpi,
    deflate = streamDeflate,
  }: Pick<PngOptions, 'dpi' | 'deflate'> & { ink: Colour; paper: Colour },
): Promise<Uint8Array<ArrayBuffer>> => {
  const stride = Math.ceil(width / 2)
  const lines = new Uint8Array(height * (stride + 1))
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1)
    lines[start] = FILTER_NONE
    for (let x = 0; x < width; x++) {
      const shade = Math.round(((data[y * width + x] as number) / 255) * (SHADES - 1))
      const at = start + 1 + (x >> 1)
      lines[at] = (lines[at] as number) | (x & 1 ? shade : shade << 4)
    }
  }
  return fileOf([
    chunk('IHDR', uint32s([width, height], [4, 3, 0, 0, 0])),
    density(dpi),
    chunk('PLTE', paletteOf(ink, paper)),
    chunk('IDAT', await deflate(lines)),
  ])
}
