import { SheetRefusal } from './sheet-refusal'

export interface ZipPart {
  name: string
  isEncrypted: boolean
  /** 0 stored, 8 deflated. */
  method: number
  /** The bytes as they are stored. */
  stored: Uint8Array
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const MAX_PARTS = 10_000
/** What a 32-bit size says when the real one stands in the entry's extra field. */
const ELSEWHERE = 0xffffffff

const findEnd = (view: DataView): number => {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new RangeError('no end of directory')
}

/** The 64-bit values of an entry, in their fixed order, for those fields that point there. */
const readLong = (view: DataView, start: number, length: number): number[] => {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const count = Math.floor(view.getUint16(at + 2, true) / 8)
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)))
  }
  return []
}

const readEntry = (bytes: Uint8Array, view: DataView, at: number): { part: ZipPart; next: number } => {
  if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry')
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const long = readLong(view, at + 46 + nameLength, extraLength)
  const [, stored = 0, local = 0] = [at + 24, at + 20, at + 42].map((field) => {
    const short = view.getUint32(field, true)
    return short === ELSEWHERE ? long.shift() : short
  })
  if (view.getUint32(local, true) !== LOCAL) throw new RangeError('no part')
  const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (begin + stored > bytes.length) throw new RangeError('part cut off')
  return {
    part: {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      stored: bytes.subarray(begin, begin + stored),
    },
    next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true),
  }
}

/** The parts of a ZIP file by name, as its directory lists them, nothing inflated. Throws a refusal. */
export const readZipDirectory = (bytes: Uint8Array): Map<string, ZipPart> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = findEnd(view)
    const count = view.getUint16(end + 10, true)
    if (count > MAX_PARTS) throw new RangeError('too many parts')
    let at = view.getUint32(end + 16, true)
    const parts = new Map<string, ZipPart>()
    for (let read = 0; read < count; read += 1) {
      const { part, next } = readEntry(bytes, view, at)
      parts.set(part.name, part)
      at = next
    }
    return parts
  } catch (error) {
    if (error instanceof RangeError) throw new SheetRefusal('sheet_unreadable')
    throw error
  }
}
