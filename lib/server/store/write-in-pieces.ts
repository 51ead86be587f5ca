import 'server-only'
import { setImmediate } from 'node:timers/promises'

/** Between long pieces of work others have their turn. */
export const breathe = (): Promise<void> => setImmediate()

/**
 * Rows of a transaction that fills the mirror: about a tenth of a second in which nobody else can write. Smaller ones
 * write the same pages of the indexes more often.
 */
export const ROWS_A_PIECE = 1_000

/** Writes rows in transactions of at most `size`. */
export const writeInPieces = async <T>(
  rows: readonly T[],
  size: number,
  write: (piece: T[]) => Promise<void>,
): Promise<void> => {
  for (let start = 0; start < rows.length; start += size) {
    await write(rows.slice(start, start + size))
    await breathe()
  }
}
