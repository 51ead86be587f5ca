import 'server-only'
import { createHash } from 'node:crypto'
import { keepLastMade } from '@/lib/core/keep-last'
import { locateAvatar } from './locate-avatar'
import sharp from './sharp'
import { modulePixelsOf, straighten } from './straighten'

const MIN_SIDE_PX = 128
const MAX_SIDE_PX = 256
const MAX_SAMPLED_PX = 1_024

/** White outside the rounded corners, where modules may show. */
const roundCorners = (samples: Float32Array, side: number, radius: number): Uint8ClampedArray => {
  const cut = new Uint8ClampedArray(samples)
  const flat = side / 2 - radius
  for (let at = 0; at < side * side; at++) {
    const x = Math.abs((at % side) + 0.5 - side / 2) - flat
    const y = Math.abs(Math.floor(at / side) + 0.5 - side / 2) - flat
    if (x <= 0 || y <= 0) continue
    const white = Math.max(0, Math.min(1, Math.hypot(x, y) - radius + 0.5))
    for (let part = at * 3; part < at * 3 + 3; part++)
      cut[part] = (samples[part] ?? 0) * (1 - white) + 255 * white
  }
  return cut
}

const cut = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> => {
  const located = await locateAvatar(bytes)
  if (!located) return null
  const { pixels, code, size, avatar } = located
  const sidePx = Math.ceil(avatar.side * modulePixelsOf(code, size))
  const sampled = Math.max(MIN_SIDE_PX, Math.min(MAX_SAMPLED_PX, sidePx))
  const samples = straighten(pixels, code, { side: sampled, share: avatar.side / size })
  const rounded = roundCorners(samples, sampled, (avatar.radius / avatar.side) * sampled)
  const shown = Math.min(MAX_SIDE_PX, sampled)
  const png = await sharp(rounded, { raw: { width: sampled, height: sampled, channels: 3 } })
    .resize(shown, shown)
    .png()
    .toBuffer()
  return new Uint8Array(png)
}

const keepAvatar = keepLastMade<Uint8Array<ArrayBuffer> | null>(200)

/**
 * The avatar in the middle of a picture of a QR code (PNG, JPEG, GIF, WebP, AVIF), as a square and upright PNG of
 * 128–256 px a side without the white border; corners that were rounded are white. Null when the code cannot be read,
 * has nothing in its middle, or it cannot be told what: a very pale avatar looks like a border.
 * It takes long, so the last ones are kept: a sheet is shown, checked and printed.
 */
export const cutAvatar = (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> =>
  keepAvatar(createHash('sha256').update(bytes).digest('base64'), () => cut(bytes))
