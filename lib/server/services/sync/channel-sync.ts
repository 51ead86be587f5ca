import 'server-only'
import { MAX_PAGE_SIZE } from '@/lib/core/channel/schema'
import type { Context } from '@/lib/server/services/context'
import { countChannels, forgetChannelsBefore } from '@/lib/server/store/channel-mirror'
import { readSetting, writeSetting } from '@/lib/server/store/settings'
import { runChannelPass } from './channel-pass'
import { idleProgress, type Progress, restAfter, toFault } from './progress'

const SETTING = { syncedAt: 'channels.synced_at', firstPage: 'channels.first_page', pass: 'channels.pass' }
const FRESH_MS = 30_000
const FRESH_MS_A_PAGE = 3_000
/** Older than this, or after a failed pass, rows are called stale. */
const STALE_MS = 15 * 60_000

export interface ChannelSync {
  readonly progress: Progress
  /** Starts a pass or joins the one under way. `opened` ends with its first page, `finished` with its last. */
  start(): { opened: Promise<void>; finished: Promise<void> }
  /** Starts a pass when the mirror is older than its size is worth. */
  refreshBehind(): Promise<void>
  isStale(): boolean
}

/** Keeps the mirror of the Hub's channels: one pass at a time, the last known rows stay while it runs. */
export const createChannelSync = async (context: Context): Promise<ChannelSync> => {
  const { store, log, now } = context
  const progress = idleProgress()
  progress.syncedAt = Number((await readSetting(store, SETTING.syncedAt)) ?? 0) || null
  progress.done = await countChannels(store)
  progress.total = progress.syncedAt === null ? null : progress.done
  let current: ReturnType<ChannelSync['start']> | null = null
  let failedAt = 0

  const run = async (opened: () => void) => {
    const previousPass = Number((await readSetting(store, SETTING.pass)) ?? 0)
    const pass = Math.max(now(), previousPass + 1)
    const result = await runChannelPass(context, {
      firstPage: (await readSetting(store, SETTING.firstPage)) === '0' ? 0 : 1,
      pass,
      onPage: (done, total) => {
        progress.done = done
        progress.total = total
        opened()
      },
    })
    // An incomplete pass may only have missed what moved between pages: gone is what two passes missed.
    await forgetChannelsBefore(store, result.complete ? pass : previousPass)
    await writeSetting(store, SETTING.firstPage, String(result.firstPage))
    await writeSetting(store, SETTING.pass, String(pass))
    await writeSetting(store, SETTING.syncedAt, String(now()))
    progress.syncedAt = now()
    progress.done = await countChannels(store)
    progress.total = progress.done
  }

  const start: ChannelSync['start'] = () => {
    if (current) return current
    let open: () => void = () => {}
    let fail: (reason: unknown) => void = () => {}
    const opened = new Promise<void>((resolve, reject) => {
      open = resolve
      fail = reject
    })
    progress.state = 'running'
    const finished = run(open).then(
      () => {
        progress.state = 'idle'
        progress.fault = null
        current = null
        open()
      },
      (error: unknown) => {
        const fault = toFault(error)
        progress.state = 'failed'
        progress.fault = fault
        failedAt = now()
        current = null
        log.warn({ code: fault.code, errcode: fault.details.errcode }, 'channel pass failed')
        if (fault.code === 'internal') log.error({ error: fault.details.cause }, 'channel pass failed')
        fail(fault)
        throw fault
      },
    )
    // Whoever started it may not wait for it; its fault is in `progress`.
    opened.catch(() => {})
    finished.catch(() => {})
    current = { opened, finished }
    return current
  }

  const freshFor = () => FRESH_MS + FRESH_MS_A_PAGE * Math.ceil(progress.done / MAX_PAGE_SIZE)

  return {
    progress,
    start,
    refreshBehind: async () => {
      if (progress.fault && !current && now() - failedAt < restAfter(progress.fault)) throw progress.fault
      if (progress.syncedAt === null) await start().opened
      else if (now() - progress.syncedAt > freshFor()) start()
    },
    isStale: () =>
      progress.syncedAt === null || progress.fault !== null || now() - progress.syncedAt > STALE_MS,
  }
}
