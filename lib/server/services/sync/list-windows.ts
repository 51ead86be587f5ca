import 'server-only'
import { DAY_MS, startOfDay } from '@/lib/core/calendar'
import type { Priority } from '@/lib/server/hub/limiter'
import type { Context } from '@/lib/server/services/context'
import { noteUnlisted, saveListedChanges } from '@/lib/server/store/contact-way-listing'
import { readWindows, writeWindow } from '@/lib/server/store/contact-way-windows'
import { FIRST_LISTED_MS, readList } from './list-config-ids'

const WINDOW_MS = 180 * DAY_MS
/** A listing that is older is made anew, to see what has vanished. */
const LISTED_FOR_MS = DAY_MS
/** The Hub's clock and this one may differ by as much. */
const CLOCKS_DIFFER_MS = 10 * 60_000

type ListContext = Pick<Context, 'hub' | 'store' | 'now'>

export interface Listing {
  /** Epoch milliseconds; the start of a day. */
  from: number
  /** Exclusive; left out, it is now by the Hub's clock. */
  to?: number
  priority: Priority
  /** False when the Hub lists everything whatever it is asked for. */
  timed: boolean
  check: () => void
}

/** Brings the ids that WeCom lists for a window into the mirror, page by page, and notes which it no longer lists. */
export const listWindow = async (
  { hub, store, now }: ListContext,
  { from, to, priority, timed, check }: Listing,
): Promise<{ isWhole: boolean }> => {
  const startedAt = now()
  const end = startOfDay(startedAt + CLOCKS_DIFFER_MS) + DAY_MS
  const made = timed ? { from, to: to ?? end } : { from: FIRST_LISTED_MS, to: end }
  const { ids, isWhole } = await readList(
    hub,
    { from, ...(to === undefined ? {} : { to }) },
    priority,
    async (page) => {
      check()
      await saveListedChanges(store, page, made, now())
    },
  )
  if (isWhole) await noteUnlisted(store, made, { seen: new Set(ids), startedAt, at: now() })
  return { isWhole }
}

/** First moments of the windows that all of the time since 2021-07-10 is cut into, the newest first. */
const windowStarts = (now: number): number[] =>
  Array.from(
    { length: Math.max(1, Math.ceil((now - FIRST_LISTED_MS) / WINDOW_MS)) },
    (_, place) => FIRST_LISTED_MS + place * WINDOW_MS,
  ).reverse()

/** Notes that everything since `from` was listed at `listedAt`. */
export const noteListedSince = async (
  { store, now }: ListContext,
  from: number,
  listedAt: number,
): Promise<void> => {
  for (const starts_at of windowStarts(now())) {
    if (starts_at >= from) await writeWindow(store, { starts_at, listed_at: listedAt })
  }
}

/** Back to when all ids are known without a gap, if they are since `knownFrom` (epoch ms). */
export const knownBackTo = async ({ store, now }: ListContext, knownFrom: number): Promise<number> => {
  const windows = await readWindows(store)
  let back = knownFrom
  for (const start of windowStarts(now())) {
    if (start >= back) continue
    if (!windows.has(start)) return back
    back = start
  }
  return back
}

/** That all ids since `from` were listed, at `at` or later; epoch milliseconds. */
export interface ListedSince {
  from: number
  at: number
}

/**
 * Lists the windows that were not listed yet or not for long, the newest first; each is noted once it is whole. What
 * the newest listing has seen is left out, if it is not as old itself.
 */
export const listOlderWindows = async (
  context: ListContext,
  {
    newest,
    check,
    onWindow,
  }: { newest: ListedSince | null; check: () => void; onWindow: () => Promise<void> },
): Promise<void> => {
  const windows = await readWindows(context.store)
  const isOld = (at: number) => context.now() - at >= LISTED_FOR_MS
  const seen = newest && !isOld(newest.at) ? newest : { from: Number.POSITIVE_INFINITY, at: context.now() }
  for (const from of windowStarts(context.now())) {
    const listedAt = windows.get(from)
    if (listedAt !== undefined && !isOld(listedAt)) continue
    const startedAt = context.now()
    const end = from + WINDOW_MS
    const isNewest = end > startedAt
    const isSeen = listedAt === undefined && seen.from < end
    const to = isSeen ? seen.from : end
    if (to > from) {
      const window = isNewest && to === end ? { from } : { from, to }
      await listWindow(context, { ...window, priority: 'backlog', timed: true, check })
    }
    check()
    await writeWindow(context.store, {
      starts_at: from,
      listed_at: isSeen ? Math.min(startedAt, seen.at) : startedAt,
    })
    await onWindow()
  }
}
