import 'server-only'
import { findCodes, isRead } from '@/lib/core/qr/decode'
import { attemptsAt, MAX_PIXELS } from './attempts'
import { loadReader } from './decoder'
import sharp from './sharp'

/**
 * Goes up when what was read before cannot be trusted, or more can be read. 2: the first could read what lay behind a
 * picture in memory. 3: reads what is blurred by half a module and more.
 */
export const READER = 3

const readDirectly = new Set(['png', 'jpeg', 'gif'])

/**
 * The text in a picture of a QR code (PNG, JPEG, GIF, WebP, AVIF); null when it cannot be read, when there are two
 * with different texts, and for pictures of more than 25 megapixels. Where another code is seen beside one that was
 * read, all attempts are made to read that one too.
 */
export const decodeQr = async (bytes: Uint8Array): Promise<string | null> => {
  if (bytes.length === 0) return null
  const metadata = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .metadata()
    .catch(() => undefined)
  if (!metadata || metadata.width * metadata.height > MAX_PIXELS) return null
  const reader = await loadReader()
  const attempts = attemptsAt(bytes, metadata).map(({ draw }) => draw)
  const [, ...others] = attempts
  const texts = new Set<string>()
  let isAlone = true
  for (const draw of readDirectly.has(metadata.format) ? [async () => bytes, ...others] : attempts) {
    const picture = await draw().catch(() => null)
    const codes = picture ? await findCodes(picture, reader) : []
    for (const { text } of codes.filter(isRead)) texts.add(text)
    if (texts.size > 1) return null
    isAlone &&= codes.every(isRead)
    if (texts.size === 1 && isAlone) break
  }
  const [text] = texts
  return text ?? null
}
