import 'server-only'
import type { Priority } from '@/lib/server/hub/limiter'
import type { Context } from '@/lib/server/services/context'
import type { InHand } from '@/lib/server/services/creating/attempt'
import { LEASE_MS, lastArrival } from '@/lib/server/services/creating/lease'
import { restAfter, toFault } from '@/lib/server/services/sync/progress'
import type { Entry } from '@/lib/server/store/journal'
import {
  claimLooks,
  nextLook,
  releaseLook,
  renewLeases,
  takeInterrupted,
} from '@/lib/server/store/journal-leases'
import { writeFailed } from '@/lib/server/store/journal-outcomes'
import { adoptFound } from './adopt-found'
import { lookSince } from './look'

export interface ResolverContext extends Context {
  hubTimeoutMs: number
  instance: string
  inHand: InHand
  /** How long WeCom's listing may lag, in ms. */
  settleMs: number
}

export interface Resolver {
  /** Begins to look by itself, now and whenever a look is due. */
  start(): void
  /** A creation became unknown: look sooner than planned. */
  wake(): void
  /** Looks for one creation now, and ends once it has. Throws the Hub's fault when it is away. */
  resolve(id: string): Promise<void>
  stop(): void
}

const TICK_MS = 1_000
const SHORTEST_REST_MS = 2_000
const LONGEST_REST_MS = 10 * 60_000
/** A listing that was asked for once may have been an old copy. */
const LOOKS_NEEDED = 2

const sentAt = (entry: Entry) => entry.sent_at ?? entry.created_at

/** From when on a code that is not listed was surely not made; epoch ms. */
const settledAt = (entry: Entry, { hubTimeoutMs, settleMs }: ResolverContext): number =>
  lastArrival(sentAt(entry), hubTimeoutMs) + settleMs

/**
 * Soon at first, then ever more rarely; at once when the listing has settled, and soon again when only another look is
 * needed then (`complete`: the last one would have found it).
 */
const nextLookAt = (entry: Entry, context: ResolverContext, complete: boolean): number => {
  const at = context.now()
  const rest = Math.max(SHORTEST_REST_MS, Math.min(LONGEST_REST_MS, Math.round((at - sentAt(entry)) / 2)))
  const settled = settledAt(entry, context)
  if (at < settled) return Math.min(at + rest, settled)
  return at + (complete ? SHORTEST_REST_MS : rest)
}

/** Looks for the codes of creations without an answer, until each is found or surely was not made. */
export const createResolver = (context: ResolverContext): Resolver => {
  const { store, log, now, instance, inHand } = context
  const timers: ReturnType<typeof setInterval>[] = []
  let busy: Promise<void> | null = null

  const notFound = async (
    entry: Entry,
    { complete, startedAt }: { complete: boolean; startedAt: number },
  ) => {
    const looks = entry.looks + (complete ? 1 : 0)
    if (complete && looks >= LOOKS_NEEDED && startedAt >= settledAt(entry, context)) {
      const problem = { problem: 'not_created', errcode: null, errmsg: null, at: now() }
      await writeFailed(store, entry.id, problem)
      log.info({ creation: entry.id, looks }, 'a creation without an answer was not made')
      return
    }
    await releaseLook(store, entry.id, {
      owner: instance,
      complete,
      nextLookAt: nextLookAt(entry, context, complete),
    })
  }

  const lookFor = async (entries: readonly Entry[], priority: Priority) => {
    const startedAt = now()
    for (const { id } of entries) inHand.add(id)
    try {
      const complete = await lookSince(context, Math.min(...entries.map(sentAt)), priority)
      const findings = await adoptFound(context, entries)
      for (const entry of entries) {
        const finding = findings.get(entry.id)
        if (finding !== 'adopted') {
          await notFound(entry, { complete: complete && finding === 'absent', startedAt })
        }
      }
    } catch (error) {
      const at = now() + restAfter(toFault(error))
      for (const { id } of entries) {
        await releaseLook(store, id, { owner: instance, complete: false, nextLookAt: at })
      }
      throw error
    } finally {
      for (const { id } of entries) inHand.delete(id)
    }
  }

  const claim = (id?: string) =>
    claimLooks(store, {
      owner: instance,
      at: now(),
      until: now() + LEASE_MS,
      ...(id === undefined ? {} : { id }),
    })

  /** Keeps this process's creations, and takes those that another one keeps no longer. */
  const keepLeases = async () => {
    const at = now()
    await renewLeases(store, { owner: instance, ids: [...inHand], at, until: at + LEASE_MS })
    const { unsent, unknown } = await takeInterrupted(store, { at })
    if (unsent + unknown > 0) log.warn({ unsent, unknown }, 'creations of a process that is gone')
  }

  const tick = async () => {
    const at = now()
    const due = await nextLook(store)
    if (due === null || due > at) return
    const entries = await claim()
    if (entries.length > 0) await lookFor(entries, 'background')
  }

  const run = () => {
    busy ??= tick()
      .catch((error: unknown) => {
        const fault = toFault(error)
        if (fault.code === 'internal')
          log.error({ error: fault.details.cause ?? fault }, 'looking for creations')
      })
      .finally(() => {
        busy = null
      })
    return busy
  }

  return {
    start: () => {
      if (timers.length > 0) return
      timers.push(
        setInterval(() => void run(), TICK_MS),
        setInterval(() => {
          keepLeases().catch((error: unknown) => log.error({ error }, 'leases could not be kept'))
        }, LEASE_MS / 3),
      )
      for (const timer of timers) timer.unref()
      void run()
    },
    wake: () => void run(),
    resolve: async (id) => {
      const entries = await claim(id)
      if (entries.length > 0) await lookFor(entries, 'interactive')
      else await busy
    },
    stop: () => {
      for (const timer of timers.splice(0)) clearInterval(timer)
    },
  }
}
