import 'server-only'
import { setImmediate } from 'node:timers/promises'

/** The embedded engine writes while the process stands still: between two writes others have their turn. */
export const breathe = (): Promise<void> => setImmediate()
