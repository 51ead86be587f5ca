import { Inflate } from 'fflate'
import { MAX_INFLATED_BYTES } from './limits'
import { SheetRefusal } from './sheet-refusal'
import type { ZipPart } from './zip-directory'

/** Deflate makes at most a thousand times as much of it: sixteen megabytes before the next look at the sum. */
const CHUNK = 16 * 1024

/** How much may still be inflated, shared by all parts of a file. */
export interface InflateBudget {
  left: number
}

export const inflateBudget = (): InflateBudget => ({ left: MAX_INFLATED_BYTES })

const join = (chunks: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const inflate = (stored: Uint8Array, take: (chunk: Uint8Array) => void): void => {
  const stream = new Inflate(take)
  try {
    for (let at = 0; at < stored.length; at += CHUNK) {
      stream.push(stored.subarray(at, at + CHUNK), at + CHUNK >= stored.length)
    }
  } catch (error) {
    throw error instanceof SheetRefusal ? error : new SheetRefusal('sheet_unreadable')
  }
}

/** The content of a part. Throws a refusal as soon as it comes to more than the budget has left, whatever its headers say. */
export const inflatePart = (part: ZipPart, budget: InflateBudget): Uint8Array => {
  if (part.isEncrypted) throw new SheetRefusal('sheet_encrypted')
  if (part.method !== 0 && part.method !== 8) throw new SheetRefusal('sheet_unreadable')
  const chunks: Uint8Array[] = []
  let size = 0
  const take = (chunk: Uint8Array) => {
    size += chunk.length
    budget.left -= chunk.length
    if (budget.left < 0) {
      throw new SheetRefusal('sheet_too_large', { max: MAX_INFLATED_BYTES / 1024 / 1024 })
    }
    chunks.push(chunk)
  }
  if (part.method === 0) take(part.stored)
  else inflate(part.stored, take)
  return join(chunks, size)
}
