import 'server-only'
import { MAX_PAGE_SIZE } from '@/lib/core/channel/schema'
import { countPresentChannels, markUnseenChannels } from '@/lib/server/store/channel-changes'
import { readSetting, writeSetting } from '@/lib/server/store/settings'
import { tidyFilled } from '@/lib/server/store/tidy-filled'
import type { Context } from '../context'
import { runChannelPass } from './channel-pass'
import type { Run } from './hold-part'
import { createSyncPart, type PartContext, type Pass } from './part'
import { idleProgress, type Progress, restAfter } from './progress'

const SETTING = {
  firstPage: 'channels.first_page',
  /** When the last pass that was sure to see all began. */
  wholeAt: 'channels.whole_at',
}
const FRESH_MS = 30_000
/**
 * The Hub promises no order and tells of no changes: between whole passes only the first page and the total are looked
 * at. A whole pass follows after this time, or after so much for each page where that is longer.
 */
const WHOLE_FOR_MS = 15 * 60_000
const WHOLE_FOR_MS_A_PAGE = 9_000
/** Older than this, or after a failed pass, rows are called stale. */
const STALE_MS = 15 * 60_000

export interface ChannelSync {
  readonly progress: Progress
  /** Starts a whole pass or joins the one under way. `opened` ends with its first page, `finished` with its last. */
  start(): Pass
  /** Learns how far another process is. */
  refresh(): Promise<void>
  /** Goes on where the process ended. */
  resume(): void
  /** Looks for changes when the mirror is old; waits only where there is nothing to show. */
  refreshBehind(): Promise<void>
  isStale(): boolean
}

interface Wish {
  quick: boolean
}

type Kept = Pick<Progress, 'done' | 'total' | 'syncedAt' | 'pages'>

/** Keeps the mirror of the Hub's channels: one pass at a time, the last known rows stay while it runs. */
export const createChannelSync = async (
  context: Pick<Context, 'hub'> & PartContext,
): Promise<ChannelSync> => {
  const { store, now } = context
  const { state: _state, fault: _fault, failedAt: _failedAt, ...kept } = idleProgress()
  const progress: Kept = kept

  const isWholeOld = async () => {
    const wholeAt = Number((await readSetting(store, SETTING.wholeAt)) ?? 0)
    const pages = Math.ceil(progress.done / MAX_PAGE_SIZE)
    return now() - wholeAt > Math.max(WHOLE_FOR_MS, WHOLE_FOR_MS_A_PAGE * pages)
  }

  const run = async ({ open, check }: Run, { quick }: Wish) => {
    const startedAt = now()
    const result = await runChannelPass(context, {
      firstPage: (await readSetting(store, SETTING.firstPage)) === '0' ? 0 : 1,
      quick: quick && !(await isWholeOld()),
      check,
      onPage: ({ seen, total, pages }) => {
        if (!quick || pages.done > 1) Object.assign(progress, { done: seen, total, pages })
        open()
      },
    })
    check()
    if (result.seen) {
      await markUnseenChannels(store, { seen: result.seen, sure: result.sure, at: now() })
      if ((await readSetting(store, SETTING.wholeAt)) === null) {
        await tidyFilled(store, 'channel', result.seen.size)
      }
      await writeSetting(store, SETTING.wholeAt, String(result.sure ? startedAt : 0))
    }
    await writeSetting(store, SETTING.firstPage, String(result.firstPage))
    progress.syncedAt = now()
    progress.done = await countPresentChannels(store)
    progress.total = progress.done
    progress.pages = null
  }

  const part = await createSyncPart<Wish>(context, {
    name: 'channels',
    covers: (running, asked) => asked.quick || !running.quick,
    merge: (one, other) => ({ quick: one.quick && other.quick }),
    run,
    write: () => JSON.stringify(progress),
    read: (text) => Object.assign(progress, JSON.parse(text)),
  })
  if (part.state !== 'running') {
    progress.done = await countPresentChannels(store)
    progress.total = progress.syncedAt === null ? null : progress.done
    progress.pages = null
  }

  return {
    get progress() {
      return { ...progress, state: part.state, fault: part.fault, failedAt: part.failedAt }
    },
    start: () => part.start({ quick: false }),
    resume: () => {
      part.start({ quick: progress.syncedAt !== null })
    },
    refresh: part.refresh,
    refreshBehind: async () => {
      await part.refresh()
      const { fault, state, failedAt } = part
      if (fault && state !== 'running' && now() - failedAt < restAfter(fault)) throw fault
      if (progress.syncedAt === null) await part.start({ quick: false }).opened
      else if (now() - progress.syncedAt > FRESH_MS) part.start({ quick: true })
    },
    isStale: () => progress.syncedAt === null || part.fault !== null || now() - progress.syncedAt > STALE_MS,
  }
}
