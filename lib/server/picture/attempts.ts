import 'server-only'
import type { Pixels } from '@/lib/core/qr/decode'
import sharp, { type Metadata, type Sharp } from './sharp'
import { toPixels } from './to-pixels'

/** Pictures of more pixels are not opened. */
export const MAX_PIXELS = 25_000_000

const MAX_UPSCALED_SIDE = 3_000
const SHARPENED_SIDE = 900
const SMALL_SIDE = 300

/** A way to look at a picture. */
export interface Attempt {
  /** Pixels of the attempt for each of the upright picture. */
  scale: number
  draw: () => Promise<Pixels>
}

/** The upright picture on white ground. */
const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS }).rotate().flatten({ background: '#fff' })

/** Brings back what a blur of `sigma` pixels has nearly taken. */
const sharpen = (picture: Sharp, sigma: number): Sharp =>
  picture.sharpen({ sigma, m1: 3, m2: 3, x1: 0, y2: 255, y3: 255 })

/**
 * What to look for a code in when the file itself shows none, the cheaper ones first: colours, contrast, sharpened when
 * small, sharpened, enlarged. A blur of more than half a module hides single modules from the reader, not from phones.
 */
export const attemptsAt = (bytes: Uint8Array, { autoOrient: { width, height } }: Metadata): Attempt[] => {
  const longSide = Math.max(width, height)
  const grey = (scale: number) =>
    open(bytes)
      .greyscale()
      .resize({ width: Math.max(1, Math.round(width * scale)), kernel: scale > 1 ? 'cubic' : 'lanczos3' })
  const sharper = (scale: number, sigma: number): Attempt => ({
    scale,
    draw: () => toPixels(sharpen(grey(scale), sigma)),
  })
  const larger = Math.min(2, MAX_UPSCALED_SIDE / longSide)
  return [
    { scale: 1, draw: () => toPixels(open(bytes)) },
    { scale: 1, draw: () => toPixels(open(bytes).greyscale().normalise()) },
    ...(longSide > SMALL_SIDE ? [sharper(SMALL_SIDE / longSide, 1.5)] : []),
    sharper(Math.min(1, SHARPENED_SIDE / longSide), 2),
    ...(larger > 1 ? [{ scale: larger, draw: () => toPixels(grey(larger)) }] : []),
  ]
}
