import 'server-only'
import { DAY_MS, startOfDay } from '@/lib/core/calendar'
import { DEFAULT_RANGE_DAYS } from '@/lib/core/contact-way/range'
import { readSetting, writeSetting } from '@/lib/server/store/settings'
import type { Context } from '../context'
import { createBacklog } from './contact-way-backlog'
import type { Run } from './hold-part'
import { FIRST_LISTED_MS, honoursTimes } from './list-config-ids'
import { knownBackTo, type ListedSince, listWindow, noteListedSince } from './list-windows'
import { createSyncPart, type PartContext, type Pass } from './part'
import { type Progress, restAfter } from './progress'

const SETTING = {
  /** Since when all ids are known from the newest listings alone. */
  knownFrom: 'contact_ways.synced_from',
  /** Since when ids were listed in one go, and when that was. */
  newest: 'contact_ways.newest_listing',
  /** Whether the Hub obeys times, and when it was asked. */
  times: 'contact_ways.honours_times',
}
const FRESH_MS = 60_000
const FRESH_MS_A_PAGE = 3_000
const IDS_A_PAGE = 1_000
const STALE_MS = 15 * 60_000
/** WeCom's list may lag, and clocks differ. */
const OVERLAP_MS = 60 * 60_000
const TIMES_ASKED_FOR_MS = 7 * DAY_MS

export interface ContactWaySync {
  readonly progress: Progress & { backTo: number | null; step: 'newest' | 'older' | 'details' | null }
  /**
   * Asks for the ids back to `from` (epoch ms), never less than the usual range, or joins who does. `opened` ends once
   * they are known, `finished` once details, days and older ids are, too.
   */
  start(from?: number): Pass
  /** Learns how far another process is. */
  refresh(): Promise<void>
  /** Goes on where the process ended. */
  resume(): void
  /** Makes sure that the ids back to `from` are in the mirror, and looks for newer ones behind. */
  refreshBehind(from?: number): Promise<void>
  isStale(): boolean
}

/** `quick`: what is known already is not asked for again. */
interface Wish {
  from: number
  quick: boolean
}

export const defaultRangeStart = (now: number): number => startOfDay(now - DEFAULT_RANGE_DAYS * DAY_MS)

/** Keeps the mirror of the contact ways in WeCom: the newest ids first, then whatever takes its time. */
export const createContactWaySync = async (
  context: Pick<Context, 'hub'> & PartContext,
): Promise<ContactWaySync> => {
  const { store, hub, now } = context
  const newest = { syncedAt: null as number | null }

  const readKnownFrom = async (): Promise<number | null> => {
    const text = await readSetting(store, SETTING.knownFrom)
    return text === null ? null : Number(text)
  }
  const readBackTo = async (): Promise<number | null> => {
    const knownFrom = await readKnownFrom()
    return knownFrom === null ? null : knownBackTo(context, knownFrom)
  }
  const readTimed = async (): Promise<{ timed: boolean; askedAt: number } | null> => {
    const text = await readSetting(store, SETTING.times)
    if (text === null) return null
    const [answer, askedAt] = text.split(' ')
    return { timed: answer === '1', askedAt: Number(askedAt) }
  }
  const learnTimed = async (): Promise<boolean> => {
    const known = await readTimed()
    if (known && now() - known.askedAt < TIMES_ASKED_FOR_MS) return known.timed
    const timed = await honoursTimes(hub)
    await writeSetting(store, SETTING.times, `${timed ? 1 : 0} ${now()}`)
    return timed
  }
  const readNewest = async (): Promise<ListedSince | null> => {
    const text = await readSetting(store, SETTING.newest)
    if (text === null) return null
    const [from, at] = text.split(' ').map(Number)
    return { from: Number(from), at: Number(at) }
  }
  const writeNewest = ({ from, at }: ListedSince) => writeSetting(store, SETTING.newest, `${from} ${at}`)
  const readTimes = async () => {
    const knownFrom = await readKnownFrom()
    if (knownFrom === null) return null
    return { knownFrom, newest: await readNewest(), timed: (await readTimed())?.timed ?? true }
  }

  const backlog = await createBacklog(context, readTimes)

  const run = async ({ open, check }: Run, { from, quick }: Wish) => {
    const startedAt = now()
    const timed = await learnTimed()
    const backTo = await readBackTo()
    const list = (window: { from: number; to?: number }) =>
      listWindow(context, { ...window, timed, check, priority: 'interactive' })
    const recent = startOfDay((newest.syncedAt ?? startedAt) - OVERLAP_MS)
    if (!timed) await list({ from: FIRST_LISTED_MS })
    else if (quick && backTo !== null) {
      await list({ from: recent })
      if (from < backTo) await list({ from, to: backTo })
    } else {
      await list({ from })
      await noteListedSince(context, from, startedAt)
      await writeNewest({ from, at: startedAt })
    }
    check()
    const knownFrom = timed ? from : FIRST_LISTED_MS
    await writeSetting(store, SETTING.knownFrom, String(Math.min(backTo ?? knownFrom, knownFrom)))
    newest.syncedAt = startedAt
    await backlog.count()
    open()
  }

  const part = await createSyncPart<Wish>(context, {
    name: 'contact_ways',
    covers: (running, asked) => running.from <= asked.from && (asked.quick || !running.quick),
    merge: (one, other) => ({ from: Math.min(one.from, other.from), quick: one.quick && other.quick }),
    run,
    write: () => JSON.stringify(newest),
    read: (text) => Object.assign(newest, JSON.parse(text)),
  })

  const startWith = (wish: Wish): Pass => {
    const { opened, finished } = part.start(wish)
    const all = finished.then(() => backlog.part.start(null).finished)
    all.catch(() => {})
    return { opened, finished: all }
  }

  /** Never less than the usual range, nor than what was made since the last look. */
  const rangeOf = (wanted = Number.POSITIVE_INFINITY): number =>
    Math.max(
      FIRST_LISTED_MS,
      Math.min(
        startOfDay(wanted),
        defaultRangeStart(now()),
        startOfDay((newest.syncedAt ?? now()) - OVERLAP_MS),
      ),
    )
  const faultOf = () => part.fault ?? backlog.part.fault
  const stateOf = (): Progress['state'] => {
    if (part.state === 'running' || backlog.part.state === 'running') return 'running'
    return faultOf() ? 'failed' : 'idle'
  }
  const stepOf = (): 'newest' | 'older' | 'details' | null => {
    if (part.state === 'running') return 'newest'
    return backlog.part.state === 'running' ? backlog.known.step : null
  }
  const freshFor = async () => {
    const timed = (await store.remember('contact_way timed', readTimed))?.timed ?? true
    return FRESH_MS + (timed ? 0 : FRESH_MS_A_PAGE * Math.ceil(backlog.known.total / IDS_A_PAGE))
  }

  return {
    get progress() {
      const { total, fetched, backTo } = backlog.known
      return {
        state: stateOf(),
        fault: faultOf(),
        failedAt: Math.max(part.failedAt, backlog.part.failedAt),
        syncedAt: newest.syncedAt,
        total: newest.syncedAt === null && total === 0 ? null : total,
        done: fetched,
        pages: null,
        backTo,
        step: stepOf(),
      }
    },
    start: (wanted) => startWith({ from: rangeOf(wanted), quick: false }),
    resume: () => {
      startWith({ from: rangeOf(), quick: newest.syncedAt !== null })
    },
    refresh: async () => {
      await part.refresh()
      await backlog.part.refresh()
    },
    refreshBehind: async (wanted) => {
      await part.refresh()
      const from = rangeOf(wanted)
      const fault = part.fault
      if (fault && part.state !== 'running' && now() - part.failedAt < restAfter(fault)) throw fault
      const backTo = await store.remember('contact_way known back to', readBackTo)
      if (newest.syncedAt === null || backTo === null) await startWith({ from, quick: false }).opened
      else if (from < backTo) await startWith({ from, quick: true }).opened
      else if (now() - newest.syncedAt > (await freshFor())) startWith({ from, quick: true })
    },
    isStale: () => newest.syncedAt === null || faultOf() !== null || now() - newest.syncedAt > STALE_MS,
  }
}
