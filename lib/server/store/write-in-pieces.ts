import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Engine } from './engine'

/** The embedded engine works while the process stands still: in between others have their turn. */
export const breathe = (): Promise<void> => setImmediate()

const LONGEST_MS = 30
const ROWS_AT_FIRST = 80
const ROWS_AT_LEAST = 40
const ROWS_AT_MOST = 500

export type WriteInPieces = <T>(
  engine: Engine,
  rows: readonly T[],
  write: (piece: T[]) => Promise<void>,
) => Promise<void>

/** Milliseconds that this process has worked: time that others take from it would make the pieces ever smaller. */
const workedMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Writes rows in transactions as large as the process may stand still for, by how long the last ones took. */
export const createPieces = (): WriteInPieces => {
  let fitting = ROWS_AT_FIRST
  return async (engine, rows, write) => {
    for (let done = 0; done < rows.length; ) {
      // Nobody stands still while PostgreSQL writes.
      const piece = rows.slice(done, done + (engine === 'postgres' ? ROWS_AT_MOST : Math.round(fitting)))
      await breathe()
      const begun = workedMs()
      await write(piece)
      const now = (piece.length * LONGEST_MS) / Math.max(1, workedMs() - begun)
      fitting = Math.min(ROWS_AT_MOST, Math.max(ROWS_AT_LEAST, Math.min(now, fitting * 1.5)))
      done += piece.length
    }
  }
}
