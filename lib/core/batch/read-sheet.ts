import { decodeText } from './decode-text'
import { MAX_SHEET_BYTES } from './limits'
import { readDelimited } from './read-delimited'
import { SheetRefusal } from './sheet-refusal'
import type { SheetTable } from './sheet-table'

const ZIP = [0x50, 0x4b]
/** What .xls files and encrypted .xlsx files begin with. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

const begins = (bytes: Uint8Array, with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[at] === byte)

/** The directory of a compound file names its streams in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'))

/**
 * The filled rows of an uploaded .csv or .xlsx file, told apart by what is in it and not by its name.
 * Throws a {@link SheetRefusal}.
 */
export const readSheet = async (bytes: Uint8Array): Promise<SheetTable> => {
  if (bytes.length > MAX_SHEET_BYTES) {
    throw new SheetRefusal('sheet_too_large', { max: MAX_SHEET_BYTES / 1024 / 1024 })
  }
  if (bytes.length === 0) throw new SheetRefusal('sheet_empty')
  if (begins(bytes, COMPOUND)) {
    throw new SheetRefusal(isEncrypted(bytes) ? 'sheet_encrypted' : 'sheet_other_format')
  }
  if (!begins(bytes, ZIP)) return readDelimited(decodeText(bytes))
  const { readWorkbook } = await import('./read-workbook')
  return readWorkbook(bytes)
}
