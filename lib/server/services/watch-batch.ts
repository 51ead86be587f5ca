import 'server-only'
import type { BatchSummary } from '@/lib/core/batch/batch'
import type { Store } from '@/lib/server/store/open-store'
import type { Context } from './context'
import { summarizeBatch } from './read-batches'

/** A little less than the rest between two looks of one watcher. */
const SHARED_MS = 400

interface Look {
  at: number
  summary: Promise<BatchSummary>
}

const looks = new WeakMap<Store, Map<string, Look>>()

/**
 * How a batch stands, as it was at most 0.4 s ago, but not before `since` (`performance.now()`), when its watcher came:
 * who let it go on would else be told that it is over. However many watch it, its rows are counted once. Throws
 * `not_found`.
 */
export const watchBatch = (
  { store }: Pick<Context, 'store'>,
  id: string,
  since: number,
): Promise<BatchSummary> => {
  const of = looks.get(store) ?? new Map<string, Look>()
  looks.set(store, of)
  const at = performance.now()
  for (const [key, look] of of) if (at - look.at >= SHARED_MS) of.delete(key)
  const known = of.get(id)
  const look = known && known.at >= since ? known : { at, summary: summarizeBatch({ store }, id) }
  of.set(id, look)
  return look.summary
}
