import 'server-only'
import pLimit from 'p-limit'
import { DAY_MS, startOfDay } from '@/lib/core/calendar'
import type { Context } from '@/lib/server/services/context'
import { findUndated, narrowCreation, noteDayTried } from '@/lib/server/store/contact-way-days'
import { listConfigIds } from './list-config-ids'

/** A day that was looked for in vain is looked for again after this. */
const TRIED_FOR_MS = 7 * DAY_MS

/** The limits towards the Hub hold all the same. */
const LISTED_AT_ONCE = 8

interface Window {
  from: number
  to: number
}

/**
 * Finds the day on which each listed contact way was made. `contactWay/get` tells no date, but `list` can be asked for
 * a part of the time: halving the window costs one call a split, and none where nothing is left. What is found is
 * written at once, so that it goes on where it ended.
 */
export const dateContactWays = async (
  { hub, store, now }: Pick<Context, 'hub' | 'store' | 'now'>,
  check: () => void,
): Promise<void> => {
  const limit = pLimit(LISTED_AT_ONCE)
  let over = false

  const list = (window: Window) =>
    limit(async () => {
      if (over) return null
      try {
        check()
        return new Set(await listConfigIds(hub, window))
      } catch (error) {
        over = true
        throw error
      }
    })

  const all = async (works: Promise<void>[]) => {
    const broken = (await Promise.allSettled(works)).find((result) => result.status === 'rejected')
    if (broken) throw broken.reason
  }

  const halve = async (ids: string[], { from, to }: Window): Promise<void> => {
    if (ids.length === 0) return
    const middle = startOfDay((from + to + DAY_MS) / 2)
    if (to - from <= DAY_MS || middle <= from || middle >= to) return noteDayTried(store, ids, now())
    const found = await list({ from: middle, to })
    if (found === null) return
    const newer = ids.filter((id) => found.has(id))
    const older = ids.filter((id) => !found.has(id))
    await narrowCreation(store, newer, { from: middle, to })
    await narrowCreation(store, older, { from, to: middle })
    await all([halve(newer, { from: middle, to }), halve(older, { from, to: middle })])
  }
  for (;;) {
    const groups = await findUndated(store, now() - TRIED_FOR_MS)
    if (groups.length === 0) return
    await all(groups.map(({ ids, from, to }) => halve(ids, { from: startOfDay(from), to })))
  }
}
