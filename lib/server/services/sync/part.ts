import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '@/lib/server/services/context'
import { freePart, readPart, type SyncPartRow, takePart } from '@/lib/server/store/sync-parts'
import { holdPart, LEASE_MS, PartLost, type Run } from './hold-part'
import { readFault } from './kept-fault'
import { toFault } from './progress'

const FOLLOW_MS = 250
/** What others do is asked for this often at most; the embedded engine has no others. */
const LEARN_MS = 250

export interface PartContext extends Pick<Context, 'store' | 'log' | 'now'> {
  /** Name of this process in the store. */
  instance: string
}

export interface Pass {
  opened: Promise<void>
  finished: Promise<void>
}

interface PartOptions<Wish> {
  name: string
  /** Whether a run for `running` does all that `asked` asks for. */
  covers(running: Wish, asked: Wish): boolean
  /** What does all that both ask for. */
  merge(one: Wish, other: Wish): Wish
  run(run: Run, wish: Wish): Promise<void>
  /** How far it is, for other processes, and what they said. */
  write(): string
  read(text: string): void
}

export interface SyncPart<Wish> {
  readonly state: 'idle' | 'running' | 'failed'
  readonly fault: ReturnType<typeof toFault> | null
  readonly failedAt: number
  /** Starts a run, here or by following the process that has the part; joins one that does what is asked for. */
  start(wish: Wish): Pass
  /** Learns what other processes did. */
  refresh(): Promise<void>
}

interface Joined<Wish> extends Pass {
  wish: Wish
  begun: boolean
}

/** A part of the sync that one process at a time works on. The others follow it and take over when it is gone. */
export const createSyncPart = async <Wish>(
  { store, log, now, instance }: PartContext,
  { name, covers, merge, run, write, read }: PartOptions<Wish>,
): Promise<SyncPart<Wish>> => {
  const part = {
    state: 'idle' as SyncPart<Wish>['state'],
    fault: null as SyncPart<Wish>['fault'],
    failedAt: 0,
  }
  let joined: Joined<Wish>[] = []
  let runsHere = false
  let learntAt = Number.NEGATIVE_INFINITY

  const learn = (row: SyncPartRow) => {
    if (row.progress !== null) read(row.progress)
    part.fault = row.fault === null ? null : readFault(row.fault)
    part.failedAt = row.failed_at ?? 0
    if (row.held || joined.length > 0) part.state = 'running'
    else part.state = part.fault ? 'failed' : 'idle'
  }

  const runHere = async (number: number, wish: Wish, open: () => void): Promise<void> => {
    runsHere = true
    try {
      await holdPart({ store, now, instance }, { name, number, write, onOpen: open }, (held) =>
        run(held, wish),
      )
    } finally {
      runsHere = false
    }
  }

  /** Waits for the run of another process. False when that process is gone. */
  const follow = async (number: number, open: () => void): Promise<boolean> => {
    for (;;) {
      const row = await readPart(store, name)
      learn(row)
      if (row.opened >= number) open()
      if (row.ended >= number) {
        if (row.ended === number && row.fault !== null) throw readFault(row.fault)
        return true
      }
      if (!row.held || row.run !== number) return false
      await sleep(FOLLOW_MS)
    }
  }

  /** Waits for another process's run. True when that was all that is wanted. */
  const followFor = async (row: SyncPartRow, wish: Wish, open: () => void): Promise<boolean> => {
    const isEnough = row.wish !== null && covers(JSON.parse(row.wish) as Wish, wish)
    return (await follow(row.run, isEnough ? open : () => {})) && isEnough
  }

  const attend = async (wish: Wish, open: () => void): Promise<void> => {
    for (;;) {
      const taking = { owner: instance, leaseMs: LEASE_MS, wish: JSON.stringify(wish) }
      const { taken, row } = await takePart(store, name, taking)
      if (!taken) {
        if (await followFor(row, wish, open)) return
        continue
      }
      try {
        return await runHere(row.run, wish, open)
      } catch (error) {
        if (!(error instanceof PartLost)) throw error
        log.warn({ part: name }, 'another process has taken over')
      }
      const taker = await readPart(store, name)
      if (taker.run > row.run && (await followFor(taker, wish, open))) return
    }
  }

  const begin = (wish: Wish, after: Promise<unknown>): Joined<Wish> => {
    let open: () => void = () => {}
    let fail: (reason: unknown) => void = () => {}
    const opened = new Promise<void>((resolve, reject) => {
      open = resolve
      fail = reject
    })
    const mine: Joined<Wish> = { wish, begun: false, opened, finished: Promise.resolve() }
    const leave = (state: SyncPart<Wish>['state']) => {
      joined = joined.filter((other) => other !== mine)
      part.state = joined.length > 0 ? 'running' : state
    }
    mine.finished = after
      .then(() => {
        mine.begun = true
        return attend(mine.wish, open)
      })
      .then(
        () => {
          part.fault = null
          leave('idle')
          open()
        },
        (error: unknown) => {
          const fault = toFault(error)
          part.fault = fault
          part.failedAt = now()
          leave('failed')
          log.warn({ part: name, code: fault.code, errcode: fault.details.errcode }, 'sync failed')
          if (fault.code === 'internal') log.error({ part: name, error: fault.details.cause }, 'sync failed')
          fail(fault)
          throw fault
        },
      )
    // Whoever started it may not wait for it; its fault is kept.
    opened.catch(() => {})
    mine.finished.catch(() => {})
    joined.push(mine)
    part.state = 'running'
    return mine
  }

  if (store.engine === 'sqlite') await freePart(store, name)
  learn(await readPart(store, name))

  return {
    get state() {
      return part.state
    },
    get fault() {
      return part.fault
    },
    get failedAt() {
      return part.failedAt
    },
    start: (wish) => {
      const [current, next] = joined
      if (current && covers(current.wish, wish)) return current
      if (next && !next.begun) {
        next.wish = merge(next.wish, wish)
        return next
      }
      return begin(wish, current ? current.finished.catch(() => {}) : Promise.resolve())
    },
    refresh: async () => {
      const isKnown = store.engine === 'sqlite' || (now() >= learntAt && now() - learntAt < LEARN_MS)
      if (runsHere || isKnown) return
      learntAt = now()
      learn(await readPart(store, name))
    },
  }
}
