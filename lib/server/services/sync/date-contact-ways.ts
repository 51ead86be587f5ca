import 'server-only'
import pLimit from 'p-limit'
import { DAY_MS, startOfDay } from '@/lib/core/calendar'
import type { Context } from '@/lib/server/services/context'
import { findUndated, type Made, narrowCreation, noteDayTried } from '@/lib/server/store/contact-way-days'
import { noteNotListed } from '@/lib/server/store/contact-way-listing'
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
 * a part of the time: halving the window costs one call a split, and none where nothing is left. What no list shows any
 * more is not dated by what is left over, but noted as no longer listed. When it ends early, it writes how far it came.
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
  let gone: string[] = []
  let writing = Promise.resolve()
  const write = () => {
    const [some, others] = [found, gone]
    found = []
    gone = []
    writing = writing.then(async () => {
      await narrowCreation(store, some)
      await noteNotListed(store, others, now())
      await noteDayTried(store, [...some.filter(isOneDay).flatMap(({ ids }) => ids), ...others], now())
    })
    return writing
  }

  /** `isSeen`: they were listed just now, and not only left over. */
  const halve = async (made: Made, isSeen: boolean): Promise<void> => {
    const { ids, from, to } = made
    if (ids.length === 0) return
    if (isOneDay(made) && isSeen) {
      found.push(made)
      return
    }
    const middle = isOneDay(made) ? from : startOfDay((from + to + DAY_MS) / 2)
    const listed = await list({ from: middle, to })
    if (listed === null) {
      // What was only left over may be gone: the last day of it is not written before a list has shown it.
      if (isSeen || !isOneDay(made)) found.push(made)
      return
    }
    const [upper, lower] = [ids.filter((id) => listed.has(id)), ids.filter((id) => !listed.has(id))]
    if (middle === from) gone.push(...lower)
    await Promise.all([
      halve({ ids: upper, from: middle, to }, true),
      middle === from ? undefined : halve({ ids: lower, from, to: middle }, isSeen),
    ])
  }

  const timer = setInterval(() => {
    if (found.length + gone.length > 0) write().catch(() => {})
  }, WRITE_EVERY_MS)
  try {
    for (;;) {
      const groups = await findUndated(store, now() - TRIED_FOR_MS)
      if (groups.length === 0) return
      await Promise.all(groups.map(({ ids, from, to }) => halve({ ids, from: startOfDay(from), to }, false)))
      await write()
      const end = broken as { reason: unknown } | null
      if (end) throw end.reason
    }
  } finally {
    clearInterval(timer)
  }
}
