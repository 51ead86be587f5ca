import 'server-only'
import type { Context } from '@/lib/server/services/context'
import { endPart, renewPart } from '@/lib/server/store/sync-parts'
import { keepFault } from './kept-fault'
import { toFault } from './progress'

/** A process that is silent for longer is taken for gone. */
export const LEASE_MS = 10_000
const BEAT_MS = 1_000

/** What a run is given. */
export interface Run {
  /** There is something to show: whoever waits for no more than that goes on. */
  open(): void
  /** Throws when another process has taken the part, because this one was silent for too long. */
  check(): void
}

/** Another process has the part now. */
export class PartLost extends Error {}

interface Held {
  name: string
  /** Of the run that this process was given. */
  number: number
  /** How far it is, for other processes. */
  write(): string
  onOpen(): void
}

/**
 * Works on a part that this process was given, keeps its lease alive meanwhile and says how it ended. Throws the fault of
 * the work, or {@link PartLost} when the lease ran out and another process took over.
 */
export const holdPart = async (
  { store, now, instance }: Pick<Context, 'store' | 'now'> & { instance: string },
  { name, number, write, onOpen }: Held,
  work: (run: Run) => Promise<void>,
): Promise<void> => {
  const held = { owner: instance, run: number }
  let isOpen = false
  let lost = false
  let beating: Promise<void> = Promise.resolve()
  const beat = () => {
    beating = beating
      .then(async () => {
        const renewal = { ...held, leaseMs: LEASE_MS, progress: write(), opened: isOpen }
        if (!(await renewPart(store, name, renewal))) lost = true
      })
      // The store will be asked again; a lease that ran out meanwhile is noticed then.
      .catch(() => {})
    return beating
  }
  const timer = setInterval(beat, BEAT_MS)
  const rest = () => {
    clearInterval(timer)
    return beating
  }
  const check = () => {
    if (lost) throw new PartLost()
  }
  const open = () => {
    if (isOpen) return
    isOpen = true
    onOpen()
    void beat()
  }
  try {
    await work({ open, check })
    check()
    await rest()
    await endPart(store, name, { ...held, progress: write(), fault: null })
  } catch (error) {
    await rest()
    if (error instanceof PartLost) throw error
    const fault = toFault(error)
    const ended = { ...held, progress: write(), fault: { text: keepFault(fault), at: now() } }
    await endPart(store, name, ended).catch(() => {})
    throw fault
  }
}
