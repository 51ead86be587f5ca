import 'server-only'

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Array.from(text).every((character, index) => bytes[at + index] === character.charCodeAt(0))

const BRAND_OFFSETS = [8, 16, 20, 24, 28, 32]

const hasAvifBrand = (bytes: Uint8Array): boolean =>
  BRAND_OFFSETS.some((at) => startsWith(bytes, 'avif', at) || startsWith(bytes, 'avis', at))

/** The media type by the first bytes; undefined for all but PNG, JPEG, GIF, WebP and AVIF. */
export const sniffPicture = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg'
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'image/gif'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp'
  if (startsWith(bytes, 'ftyp', 4) && hasAvifBrand(bytes)) return 'image/avif'
  return undefined
}
