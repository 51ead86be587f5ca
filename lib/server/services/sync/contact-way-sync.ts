import 'server-only'
import pLimit from 'p-limit'
import { DAY_MS, startOfDay } from '@/lib/core/calendar'
import { DEFAULT_RANGE_DAYS } from '@/lib/core/contact-way/range'
import type { ErrorCode } from '@/lib/core/errors'
import type { Context } from '@/lib/server/services/context'
import { fetchDetails } from '@/lib/server/services/fetch-details'
import { adoptFound } from '@/lib/server/services/resolving/adopt-found'
import { countListed, findIdsToFetch, saveListed } from '@/lib/server/store/contact-way-mirror'
import { findOpenEntries } from '@/lib/server/store/journal'
import { readSetting, writeSetting } from '@/lib/server/store/settings'
import { dateContactWays } from './date-contact-ways'
import { FIRST_LISTED_MS, listConfigIds } from './list-config-ids'
import { idleProgress, type Progress, restAfter, toFault } from './progress'

const SYNCED_AT = 'contact_ways.synced_at'
const SYNCED_FROM = 'contact_ways.synced_from'
const FRESH_MS = 60_000
const STALE_MS = 15 * 60_000
/** Contact ways cannot be changed through the Hub; other tools may. */
const DETAILS_FRESH_MS = 7 * DAY_MS
const DETAILS_AT_ONCE = 4
const IDS_A_ROUND = 20

/** Faults that may be about one contact way and not about all. */
const ofOneCode = new Set<ErrorCode>(['hub_rejected', 'hub_nonsense', 'hub_too_large'])

export interface ContactWaySync {
  readonly progress: Progress
  /** Starts a pass back to `from` (epoch ms) or joins the one under way. `opened` ends once the ids are known. */
  start(from?: number): { opened: Promise<void>; finished: Promise<void> }
  /** Makes sure that the ids back to `from` are in the mirror, and refreshes behind. */
  refreshBehind(from?: number): Promise<void>
  isStale(): boolean
}

export const defaultRangeStart = (now: number): number => startOfDay(now - DEFAULT_RANGE_DAYS * DAY_MS)

/** Keeps the mirror of the contact ways in WeCom: ids by time, then the details of each, then the day of each. */
export const createContactWaySync = async (context: Context): Promise<ContactWaySync> => {
  const { store, log, now } = context
  const progress = idleProgress()
  progress.syncedAt = Number((await readSetting(store, SYNCED_AT)) ?? 0) || null
  let syncedFrom = Number((await readSetting(store, SYNCED_FROM)) ?? Number.POSITIVE_INFINITY)
  let current: (ReturnType<ContactWaySync['start']> & { from: number }) | null = null
  let failedAt = 0

  const count = async () => {
    const { total, fetched } = await countListed(store)
    progress.total = total
    progress.done = fetched
  }
  if (progress.syncedAt !== null) await count()

  /**
   * In short rounds, so that what is found to be newer meanwhile goes first. A code that the Hub does not tell about
   * is left for the next pass; a whole round of them, or a Hub that is away, ends this one.
   */
  const fillDetails = async () => {
    const limit = pLimit(DETAILS_AT_ONCE)
    const tried = new Set<string>()
    const fetchOne = async (id: string) => {
      tried.add(id)
      await fetchDetails(context, id, 'background').catch((error: unknown) => {
        if (toFault(error).code !== 'contact_way_not_found') throw error
      })
      await count()
    }
    for (;;) {
      const ids = await findIdsToFetch(store, now() - DETAILS_FRESH_MS, IDS_A_ROUND + tried.size)
      const round = ids.filter((id) => !tried.has(id)).slice(0, IDS_A_ROUND)
      if (round.length === 0) return
      const results = await Promise.allSettled(round.map((id) => limit(() => fetchOne(id))))
      const faults = results.flatMap((result) =>
        result.status === 'rejected' ? [toFault(result.reason)] : [],
      )
      const fatal = faults.find(({ code }) => !ofOneCode.has(code))
      if (fatal) throw fatal
      if (faults[0] && faults.length === IDS_A_ROUND) throw faults[0]
      if (faults[0]) log.warn({ code: faults[0].code, codes: faults.length }, 'contact ways without details')
    }
  }

  const run = async (from: number, opened: () => void) => {
    const to = now()
    const window = { from, to: startOfDay(to) + DAY_MS }
    const ids = await listConfigIds(context.hub, { from, to }, 'interactive')
    await saveListed(store, ids, window, now())
    await count()
    opened()
    const results = await Promise.allSettled([fillDetails(), dateContactWays(context, window, ids)])
    const broken = results.find((result) => result.status === 'rejected')
    // Counts that were made at once may have come back in another order.
    await count()
    if (broken) throw broken.reason
    await adoptFound(context, await findOpenEntries(store, now()))
    syncedFrom = Math.min(syncedFrom, from)
    await writeSetting(store, SYNCED_FROM, String(syncedFrom))
    await writeSetting(store, SYNCED_AT, String(now()))
    progress.syncedAt = now()
  }

  /** Never less than the usual range, nor than what was made since the last pass. */
  const rangeOf = (wanted = Number.POSITIVE_INFINITY): number =>
    Math.max(
      FIRST_LISTED_MS,
      Math.min(wanted, defaultRangeStart(now()), startOfDay(progress.syncedAt ?? now())),
    )

  const start: ContactWaySync['start'] = (wanted) => {
    const from = rangeOf(wanted)
    if (current && current.from <= from) return current
    const previous = current?.finished.catch(() => {}) ?? Promise.resolve()
    let open: () => void = () => {}
    let fail: (reason: unknown) => void = () => {}
    const opened = new Promise<void>((resolve, reject) => {
      open = resolve
      fail = reject
    })
    const mine = { opened, from, finished: Promise.resolve() }
    progress.state = 'running'
    mine.finished = previous
      .then(() => {
        progress.state = 'running'
        return run(from, open)
      })
      .then(
        () => {
          progress.fault = null
          progress.state = 'idle'
        },
        (error: unknown) => {
          const fault = toFault(error)
          progress.fault = fault
          progress.state = 'failed'
          failedAt = now()
          log.warn({ code: fault.code, errcode: fault.details.errcode }, 'contact way pass failed')
          if (fault.code === 'internal') log.error({ error: fault.details.cause }, 'contact way pass failed')
          fail(fault)
          throw fault
        },
      )
      .finally(() => {
        if (current === mine) current = null
      })
    opened.catch(() => {})
    mine.finished.catch(() => {})
    current = mine
    return mine
  }

  return {
    progress,
    start,
    refreshBehind: async (wanted) => {
      const from = rangeOf(wanted)
      if (progress.fault && !current && now() - failedAt < restAfter(progress.fault)) throw progress.fault
      if (progress.syncedAt === null || from < startOfDay(syncedFrom)) await start(from).opened
      else if (now() - progress.syncedAt > FRESH_MS) start(from)
    },
    isStale: () =>
      progress.syncedAt === null || progress.fault !== null || now() - progress.syncedAt > STALE_MS,
  }
}
