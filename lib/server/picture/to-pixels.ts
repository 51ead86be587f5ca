import 'server-only'
import type { Pixels } from '@/lib/core/qr/decode'
import type { Sharp } from './sharp'

/** Grey and transparent pictures come with one or two bytes a pixel whatever sharp is told; these are four. */
const toRgba = (bytes: Uint8Array, channels: number): Uint8ClampedArray<ArrayBuffer> => {
  const count = bytes.length / channels
  const rgba = new Uint8ClampedArray(count * 4).fill(255)
  const isGrey = channels < 3
  for (let pixel = 0; pixel < count; pixel++) {
    const from = pixel * channels
    for (let part = 0; part < 3; part++) rgba[pixel * 4 + part] = bytes[isGrey ? from : from + part] ?? 0
  }
  return rgba
}

/** The pixels of an opaque picture. */
export const toPixels = async (picture: Sharp): Promise<Pixels> => {
  const { data, info } = await picture
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: toRgba(data, info.channels), width: info.width, height: info.height }
}
