import { generateState } from '@/lib/core/contact-way/state'
import type { SheetState } from './sheet-session'
import type { SheetTable } from './sheet-table'

const STATE_BYTES = 16

/** A `state` for each line of a sheet, whether it will need it or not. `random` makes so many random bytes. */
export const giveStates = (
  { rows }: SheetTable,
  random: (bytes: number) => Uint8Array,
): SheetState['given'] => rows.map(({ line }) => [line, generateState(random(STATE_BYTES))])
