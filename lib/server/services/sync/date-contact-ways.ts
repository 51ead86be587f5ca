import 'server-only'
import pLimit from 'p-limit'
import { DAY_MS, startOfDay } from '@/lib/core/calendar'
import type { Context } from '@/lib/server/services/context'
import { findUndated, type Made, narrowCreation, noteDayTried } from '@/lib/server/store/contact-way-days'
import { listConfigIds } from './list-config-ids'

/** A day that was looked for in vain is looked for again after this. */
const TRIED_FOR_MS = 7 * DAY_MS

/** The limits towards the Hub hold all the same. */
const LISTED_AT_ONCE = 8

const WRITE_EVERY_MS = 250

const isOneDay = ({ from, to }: Made) => {
  const middle = startOfDay((from + to + DAY_MS) / 2)
  return to - from <= DAY_MS || middle <= from || middle >= to
}

/**
 * Finds the day on which each listed contact way was made. `contactWay/get` tells no date, but `list` can be asked for
 * a part of the time: halving the window costs one call a split, and none where nothing is left. When it ends early, it
 * writes how far it came.
 */
export const dateContactWays = async (
  { hub, store, now }: Pick<Context, 'hub' | 'store' | 'now'>,
  check: () => void,
): Promise<void> => {
  const limit = pLimit(LISTED_AT_ONCE)
  let broken: { reason: unknown } | null = null

  const list = (window: { from: number; to: number }) =>
    limit(async () => {
      if (broken) return null
      try {
        check()
        return new Set(await listConfigIds(hub, window))
      } catch (reason) {
        broken ??= { reason }
        return null
      }
    })

  let found: Made[] = []
  let writing = Promise.resolve()
  const write = () => {
    const some = found
    found = []
    writing = writing.then(async () => {
      await narrowCreation(store, some)
      await noteDayTried(
        store,
        some.filter(isOneDay).flatMap(({ ids }) => ids),
        now(),
      )
    })
    return writing
  }

  const halve = async (made: Made): Promise<void> => {
    const { ids, from, to } = made
    if (ids.length === 0) return
    if (isOneDay(made)) {
      found.push(made)
      return
    }
    const middle = startOfDay((from + to + DAY_MS) / 2)
    const listed = await list({ from: middle, to })
    if (listed === null) {
      found.push(made)
      return
    }
    await Promise.all([
      halve({ ids: ids.filter((id) => listed.has(id)), from: middle, to }),
      halve({ ids: ids.filter((id) => !listed.has(id)), from, to: middle }),
    ])
  }

  const timer = setInterval(() => {
    if (found.length > 0) write().catch(() => {})
  }, WRITE_EVERY_MS)
  try {
    for (;;) {
      const groups = await findUndated(store, now() - TRIED_FOR_MS)
      if (groups.length === 0) return
      await Promise.all(groups.map(({ ids, from, to }) => halve({ ids, from: startOfDay(from), to })))
      await write()
      const end = broken as { reason: unknown } | null
      if (end) throw end.reason
    }
  } finally {
    clearInterval(timer)
  }
}
