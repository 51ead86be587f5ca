import 'server-only'
import sharp, { type Metadata } from 'sharp'
import { findTexts, type Pixels } from '@/lib/core/qr/decode'
import { loadReader } from './decoder'
import { toPixels } from './to-pixels'

/** Goes up when what was read before cannot be trusted. 2: the first could read what lay behind a picture in memory. */
export const READER = 2

const MAX_PIXELS = 25_000_000
const MAX_UPSCALED_SIDE = 3_000

const readDirectly = new Set(['png', 'jpeg', 'gif'])

const attempts = (
  bytes: Uint8Array,
  { format, width, height }: Metadata,
): (() => Promise<Uint8Array | Pixels>)[] => {
  const open = () => sharp(bytes, { limitInputPixels: MAX_PIXELS }).rotate().flatten({ background: '#fff' })
  const larger = Math.min(2, MAX_UPSCALED_SIDE / Math.max(width, height))
  return [
    async () => (readDirectly.has(format) ? bytes : await toPixels(open())),
    () => toPixels(open().greyscale().normalise()),
    ...(larger > 1
      ? [
          () =>
            toPixels(
              open()
                .greyscale()
                .resize({ width: Math.round(width * larger), kernel: 'cubic' }),
            ),
        ]
      : []),
  ]
}

/**
 * The text in a picture of a QR code (PNG, JPEG, GIF, WebP, AVIF); null when it cannot be read, when there are two
 * with different texts, and for pictures of more than 25 megapixels.
 */
export const decodeQr = async (bytes: Uint8Array): Promise<string | null> => {
  if (bytes.length === 0) return null
  const metadata = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .metadata()
    .catch(() => undefined)
  if (!metadata || metadata.width * metadata.height > MAX_PIXELS) return null
  const reader = await loadReader()
  for (const attempt of attempts(bytes, metadata)) {
    const picture = await attempt().catch(() => null)
    const [text, other] = picture ? await findTexts(picture, reader) : []
    if (other !== undefined) return null
    if (text !== undefined) return text
  }
  return null
}
