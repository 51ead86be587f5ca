import 'server-only'

/** How long a process may be silent before others take its creations for abandoned. */
export const LEASE_MS = 30_000

/** After a call was given up it may still be on its way for this long. */
const LATE_MS = 10_000

/** Until when a call that leaves at `at` may reach the Hub; epoch ms. */
export const lastArrival = (at: number, hubTimeoutMs: number): number => at + hubTimeoutMs + LATE_MS
