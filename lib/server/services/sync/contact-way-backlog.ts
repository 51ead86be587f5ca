import 'server-only'
import { adoptFound } from '@/lib/server/services/resolving/adopt-found'
import { countDetails } from '@/lib/server/store/contact-way-due'
import { findOpenEntries } from '@/lib/server/store/journal'
import { tidyFilled } from '@/lib/server/store/tidy-filled'
import type { Context } from '../context'
import { dateContactWays } from './date-contact-ways'
import { fillDetails } from './fill-details'
import { knownBackTo, type ListedSince, listOlderWindows } from './list-windows'
import { createSyncPart, type PartContext, type SyncPart } from './part'

/** What is known of the contact ways by now. */
export interface Known {
  /** Listed ids, and those of them with details. */
  total: number
  fetched: number
  /** Since when all ids are known; epoch ms, null before the first listing. */
  backTo: number | null
  /** What is under way. */
  step: 'older' | 'details' | null
}

interface Times {
  timed: boolean
  /** Since when all ids are known from the newest listings alone. */
  knownFrom: number
  /** The newest listing. */
  newest: ListedSince | null
}

export interface Backlog {
  readonly known: Known
  readonly part: SyncPart<null>
  count(): Promise<void>
}

/**
 * What takes its time once the newest ids are known: the ids of older windows, then the details of each code and the
 * day it was made. It goes on where it ended.
 */
export const createBacklog = async (
  context: Pick<Context, 'hub'> & PartContext,
  readTimes: () => Promise<Times | null>,
): Promise<Backlog> => {
  const { store, now } = context
  const known: Known = { total: 0, fetched: 0, backTo: null, step: null }

  const count = async () => {
    Object.assign(known, await countDetails(store))
    const times = await readTimes()
    known.backTo = times && (times.timed ? await knownBackTo(context, times.knownFrom) : times.knownFrom)
  }

  const part = await createSyncPart<null>(context, {
    name: 'contact_ways.backlog',
    // Something may have become due since it looked.
    covers: () => false,
    merge: () => null,
    run: async ({ check, open }) => {
      open()
      const times = await readTimes()
      await count()
      if (times?.timed) {
        known.step = 'older'
        await listOlderWindows(context, { newest: times.newest, check, onWindow: count })
      }
      known.step = 'details'
      let filled = 0
      await count()
      const results = await Promise.allSettled([
        fillDetails(context, {
          check,
          onSaved: (saved) => {
            filled += saved
            known.fetched = Math.min(known.total, known.fetched + saved)
          },
          onMissing: () => {
            known.total -= 1
          },
        }),
        times?.timed ? dateContactWays(context, check) : Promise.resolve(),
      ])
      await tidyFilled(context.store, 'contact_way', filled)
      await count()
      const broken = results.find((result) => result.status === 'rejected')
      if (broken) throw broken.reason
      await adoptFound(context, await findOpenEntries(store, now()))
    },
    write: () => JSON.stringify(known),
    read: (text) => Object.assign(known, JSON.parse(text)),
  })
  await count()
  return { known, part, count }
}
