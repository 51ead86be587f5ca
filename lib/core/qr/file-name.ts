const MAX_CODE_POINTS = 80
const MAX_BYTES = 200

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]+/gu

/** Bytes of one character in UTF-8. */
const utf8Length = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

const shorten = (text: string, codePoints: number, bytes: number): string => {
  let short = ''
  let used = 0
  let count = 0
  for (const character of text) {
    used += utf8Length(character)
    count += 1
    if (used > bytes || count > codePoints) break
    short += character
  }
  return short
}

const trimEdges = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/gu, '')

const safeStem = (text: string, extension: string): string => {
  const room = extension.length + 1
  const clean = trimEdges(text.normalize('NFC').replace(forbidden, ' ').replace(/\s+/gu, ' '))
  const marked = reserved.test(clean) ? `_${clean}` : clean
  return trimEdges(shorten(marked, MAX_CODE_POINTS - room, MAX_BYTES - room))
}

export interface NamedCode {
  remark?: string | undefined
  state?: string | undefined
  configId: string
  /** Without a dot: `png`. */
  extension: string
}

/**
 * A file name that Windows, macOS and Linux accept: at most 80 characters and 200 bytes, NFC, never empty.
 * Taken from the remark, else the state, else the config id.
 */
export const codeFileName = ({ remark, state, configId, extension }: NamedCode): string => {
  const stem = [remark, state, configId, 'qr-code']
    .map((text) => safeStem(text ?? '', extension))
    .find((text) => text !== '')
  return `${stem}.${extension}`
}

/**
 * A name as {@link codeFileName} gives, of remark and state both: in a folder of many the one tells what it is for, the
 * other which it is.
 */
export const archivedName = ({ remark, state, configId, extension }: NamedCode): string => {
  const parts = [remark, state].map((text) => safeStem(text ?? '', extension)).filter((text) => text !== '')
  return codeFileName({ remark: [...new Set(parts)].join(' - '), configId, extension })
}

const percentEncode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** `Content-Disposition` of a download: an ASCII name for old clients, the real one beside it (RFC 6266). */
export const contentDisposition = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]+/g, '_').replace(/["\\%;]/g, '_')
  const ascii = plain.replace(/^[_ ]*(?=\.[a-z0-9]+$)/, 'qr-code')
  const extended = ascii === name ? '' : `; filename*=UTF-8''${percentEncode(name)}`
  return `attachment; filename="${ascii}"${extended}`
}
