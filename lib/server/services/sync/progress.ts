import 'server-only'
import type { SyncProgress } from '@/lib/core/sync'
import { DeskFault, isDeskFault } from '@/lib/server/desk-fault'

/** How far a part is; what the last run left stays known while the next one runs. */
export interface Progress {
  state: SyncProgress['state']
  done: number
  total: number | null
  syncedAt: number | null
  fault: DeskFault | null
  failedAt: number
  /** Pages of the list, while they are read. */
  pages: { done: number; total: number } | null
}

export const idleProgress = (): Progress => ({
  state: 'idle',
  done: 0,
  total: null,
  syncedAt: null,
  fault: null,
  failedAt: 0,
  pages: null,
})

export const toFault = (error: unknown): DeskFault =>
  isDeskFault(error) ? error : new DeskFault('internal', { cause: error })

const REST_MS = 3_000

/** Milliseconds after a failure in which reads alone do not ask the Hub again; longer when the Hub said how long. */
export const restAfter = ({ details }: DeskFault): number =>
  Math.max(REST_MS, (details.retryAfter ?? 0) * 1000)

export const toSyncProgress = ({ state, done, total, syncedAt, fault, pages }: Progress): SyncProgress => ({
  state,
  done,
  total,
  syncedAt: syncedAt === null ? null : new Date(syncedAt).toISOString(),
  pages,
  ...(fault
    ? {
        error: {
          code: fault.code,
          ...(fault.details.errcode === undefined ? {} : { errcode: fault.details.errcode }),
          ...(fault.details.errmsg === undefined ? {} : { errmsg: fault.details.errmsg }),
        },
      }
    : {}),
})
