import 'server-only'
import { createHash } from 'node:crypto'
import { MAX_LOGO_MEGAPIXELS, MAX_LOGO_SIDE_PX } from '@/lib/core/brand'
import { type IssueCode, say } from '@/lib/core/contact-way/issue-code'
import { DeskFault } from '@/lib/server/desk-fault'
import type { StoredLogo } from '@/lib/server/store/brand'
import sharp from './sharp'
import { sniffPicture } from './sniff'

const VERSION_LENGTH = 12
const kinds = new Set(['image/png', 'image/jpeg', 'image/webp'])

const refusal = (code: IssueCode, values?: Record<string, number>): DeskFault =>
  new DeskFault('invalid_fields', { issues: [{ path: 'logo', message: say(code, values) }] })

const unreadable = () => {
  throw refusal('logo_unreadable')
}

/**
 * A logo of what was uploaded: upright, at most 512 px a side, PNG, transparent where it was, with nothing else of the
 * file in it. Throws `invalid_fields` for all but whole PNG, JPEG and WebP pictures of at most 25 megapixels,
 * whatever they are called.
 */
export const makeLogo = async (bytes: Uint8Array): Promise<StoredLogo> => {
  if (!kinds.has(sniffPicture(bytes) ?? '')) throw refusal('logo_not_picture')
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(unreadable)
  if (width * height > MAX_LOGO_MEGAPIXELS * 1_000_000) {
    throw refusal('logo_too_many_pixels', { max: MAX_LOGO_MEGAPIXELS })
  }
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .resize({ width: MAX_LOGO_SIDE_PX, height: MAX_LOGO_SIDE_PX, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable)
  return {
    bytes: new Uint8Array(data),
    contentType: 'image/png',
    version: createHash('sha256').update(data).digest('hex').slice(0, VERSION_LENGTH),
    width: info.width,
    height: info.height,
  }
}
