import { SheetRefusal } from './sheet-refusal'

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** What stands in no text: a file of another kind that happens to decode. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\0-\x08\x0e-\x19]/

const decodeAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The text of a file: by its byte order mark, else UTF-8, else GB18030 as Excel and WPS write it in Chinese.
 * Throws a refusal for what is no text.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const mark = marks.find((of) => of.bytes.every((byte, at) => bytes[at] === byte))
  const text = mark
    ? decodeAs(bytes, mark.encoding)
    : (decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'gb18030'))
  if (text === undefined) throw new SheetRefusal('sheet_unreadable')
  if (BINARY.test(text)) throw new SheetRefusal('sheet_not_a_sheet')
  return text
}
