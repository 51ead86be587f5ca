import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { attempt, type CreatingContext } from '@/lib/server/services/creating/attempt'
import { compareMade } from '@/lib/server/services/creating/keep-created'
import { restAfter, toFault } from '@/lib/server/services/sync/progress'
import {
  findLostRows,
  findRefusedRows,
  findRunningBatches,
  findWaitingRows,
  hasOpenRows,
  requeueRow,
  skipRow,
} from '@/lib/server/store/batch-rows'
import { type BatchEntry, moveBatch, type RowEntry, readBatch } from '@/lib/server/store/batches'
import { holdBatch } from '@/lib/server/store/hold-batch'
import type { Entry } from '@/lib/server/store/journal'
import { findUncompared } from '@/lib/server/store/journal-outcomes'
import type { Store } from '@/lib/server/store/open-store'
import { beginRow } from './begin-row'
import { CANCELLED } from './cancelled'
import { type RowVerdict, verdictOf } from './row-verdict'

export interface RunnerContext extends CreatingContext {
  /** Calls under way at once towards the Hub. */
  hubConcurrency: number
}

export interface BatchRunner {
  /** Begins to work off whatever batch is running, now and whenever there is one. */
  start(): void
  /** There is something to do. */
  wake(): void
  /** Lets what is under way end and begins nothing more. */
  stop(): Promise<void>
}

const TICK_MS = 1_000
const ROWS_READ = 100
/** Rows that end without an answer one after the other before it goes on with one at a time. */
const UNCLEAR_ALLOWED = 3
const SHORTEST_REST_MS = 1_000
const LONGEST_REST_MS = 60_000
/** Codes of rows are compared once the sending is over, this long after they were made. */
const COMPARE_AFTER_MS = 5_000
const COMPARED_AT_ONCE = 50

/** Sends the rows of running batches, each through the one create path, as fast as the Hub's limits allow. */
export const createBatchRunner = (context: RunnerContext): BatchRunner => {
  const { store, log, now, hubConcurrency } = context
  let timer: ReturnType<typeof setInterval> | undefined
  let busy: Promise<void> | null = null
  const end = new AbortController()
  /** Rows in a row that ended without an answer. */
  let unclear = 0
  let rest = 0
  let compareAgainAt = 0
  /** A batch came while codes were compared. */
  let isWanted = false

  const stopBatch = async (batch: BatchEntry, { problem, errcode, errmsg }: Entry) => {
    await moveBatch(store, batch.id, { from: ['running'], status: 'stopped', problem, errcode, errmsg })
    log.warn({ batch: batch.id, problem, errcode }, 'batch stopped')
  }

  const settle = async (row: RowEntry, entry: Entry): Promise<RowVerdict> => {
    const verdict = verdictOf(entry)
    unclear = verdict === 'unclear' ? unclear + 1 : verdict === 'settled' ? 0 : unclear
    if (verdict === 'settled') rest = 0
    if (verdict === 'again' || (verdict === 'unclear' && unclear >= UNCLEAR_ALLOWED)) {
      rest = Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, rest * 2))
    }
    if (verdict === 'again' || verdict === 'stop') {
      await holdBatch(store, row.batch_id, async (held, { status }) => {
        if (status !== 'cancelled') await requeueRow(held, row)
        else await skipRow(held, row, CANCELLED, 'sent')
      })
    }
    return verdict
  }

  /** One batch until nothing waits any more, it is no longer running, or this process ends. */
  const workOff = async (batch: BatchEntry) => {
    const underWay = new Map<number, Promise<void>>()
    let isRefused = false
    const isOver = async () =>
      end.signal.aborted || isRefused || (await readBatch(store, batch.id))?.status !== 'running'
    let failure: unknown
    // In their order, so that of two rows with one `state` the one that may share it comes second, as it was judged.
    let begins: Promise<unknown> = Promise.resolve()
    const beginInOrder = (row: RowEntry) => {
      const mine = begins.then(() => beginRow(context, batch, row))
      begins = mine.catch(() => {})
      return mine
    }
    const send = async (row: RowEntry) => {
      const begun = await beginInOrder(row)
      if (!begun) return
      const entry = await attempt(context, begun, 'batch')
      if ((await settle(row, entry)) !== 'stop' || isRefused) return
      // Once for all rows that were under way: somebody may let the batch go on before the last of them has ended.
      isRefused = true
      await stopBatch(batch, entry)
    }
    while (failure === undefined && !(await isOver())) {
      const except = new Set(underWay.keys())
      const rows = await findWaitingRows(store, batch.id, { limit: ROWS_READ, except })
      if (rows.length === 0) break
      for (const row of rows) {
        const atOnce = rest > 0 || unclear >= UNCLEAR_ALLOWED ? 1 : hubConcurrency + 1
        while (underWay.size >= atOnce) await Promise.race(underWay.values())
        if (rest > 0) await sleep(rest, undefined, { signal: end.signal }).catch(() => {})
        if (failure !== undefined || (await isOver())) break
        const one = send(row)
          .catch((error: unknown) => {
            failure = error
          })
          .finally(() => underWay.delete(row.number))
        underWay.set(row.number, one)
      }
    }
    await Promise.all(underWay.values())
    if (failure !== undefined) throw failure
  }

  /** Rows that were to be sent anew when the process that knew it ended. */
  const findForgotten = async (held: Store, batchId: string): Promise<RowEntry[]> =>
    (await findRefusedRows(held, batchId)).flatMap(({ problem, errcode, temporary, ...row }) => {
      const verdict = verdictOf({ status: 'failed', problem, errcode, temporary })
      return verdict === 'again' || verdict === 'stop' ? [row] : []
    })

  /** What was lost is sent anew; a batch without open rows is done. */
  const conclude = ({ id }: BatchEntry) =>
    holdBatch(store, id, async (held, { status }) => {
      if (status !== 'running') return
      const lost = await findLostRows(held, id)
      for (const row of lost) await requeueRow(held, row)
      if (lost.length > 0 || (await hasOpenRows(held, id))) return
      const forgotten = await findForgotten(held, id)
      for (const row of forgotten) await requeueRow(held, row)
      if (forgotten.length > 0) return
      await moveBatch(held, id, { from: ['running'], status: 'done', finished_at: now() })
    })

  const compare = async () => {
    if (now() < compareAgainAt) return
    for (const entry of await findUncompared(store, now() - COMPARE_AFTER_MS, COMPARED_AT_ONCE)) {
      if (end.signal.aborted || isWanted) return
      if (entry.config_id === null) continue
      try {
        await compareMade(context, entry, entry.config_id, 'background')
      } catch (error) {
        compareAgainAt = now() + restAfter(toFault(error))
        return
      }
    }
  }

  const tick = async () => {
    isWanted = false
    for (const batch of await findRunningBatches(store)) {
      if (end.signal.aborted) return
      await workOff(batch)
      await conclude(batch)
    }
    await compare()
  }

  const run = () => {
    if (end.signal.aborted) return
    busy ??= tick()
      .catch((error: unknown) => log.error({ error }, 'batch'))
      .finally(() => {
        busy = null
        if (isWanted) run()
      })
  }

  return {
    start: () => {
      timer ??= setInterval(run, TICK_MS)
      timer.unref()
      run()
    },
    wake: () => {
      isWanted = true
      run()
    },
    stop: async () => {
      end.abort()
      clearInterval(timer)
      await busy
    },
  }
}
