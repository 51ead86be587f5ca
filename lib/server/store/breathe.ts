import 'server-only'
import { setImmediate } from 'node:timers/promises'

/** Between long pieces of work others have their turn. */
export const breathe = (): Promise<void> => setImmediate()
