import 'server-only'
import { inflateSync } from 'node:zlib'
import type { ScanLines } from '@/lib/core/label/read-modules'

const SIGNATURE = 8
const FILTER_NONE = 0
const FILTER_UP = 2

interface Chunk {
  type: string
  data: Buffer
}

function* chunksOf(file: Buffer): Generator<Chunk> {
  for (let at = SIGNATURE; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) }
    at += length + 12
  }
}

const isBlank = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (bytes[at] !== 0) return false
  return true
}

/**
 * The pixels of a square 1-bit PNG as it lies in the file, each line whole or the same as the one above; undefined for
 * any other kind of picture.
 */
export const readScanLines = (bytes: Uint8Array): ScanLines | undefined => {
  const chunks = [...chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))]
  const head = chunks.find(({ type }) => type === 'IHDR')?.data
  const body = chunks.find(({ type }) => type === 'IDAT')?.data
  if (!head || !body || head.readUInt8(8) !== 1 || head.readUInt8(9) !== 0) return undefined
  const side = head.readUInt32BE(0)
  if (head.readUInt32BE(4) !== side) return undefined
  const stride = Math.ceil(side / 8)
  const lines = inflateSync(body)
  if (lines.length !== side * (stride + 1)) return undefined
  const sourceOf = new Int32Array(side)
  for (let y = 0; y < side; y++) {
    const start = y * (stride + 1)
    if (lines[start] === FILTER_NONE) sourceOf[y] = start + 1
    else if (lines[start] === FILTER_UP && y > 0 && isBlank(lines, start + 1, start + 1 + stride)) {
      sourceOf[y] = sourceOf[y - 1] as number
    } else return undefined
  }
  const isWhite = (x: number, y: number) =>
    ((lines[(sourceOf[y] as number) + (x >> 3)] as number) >> (7 - (x & 7))) & 1
  return { side, black: (x, y) => isWhite(x, y) === 0 }
}
