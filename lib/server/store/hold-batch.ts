import 'server-only'
import type { BatchEntry } from './batches'
import type { Store } from './open-store'

/**
 * Runs `work` all or nothing while nobody else moves the batch or lets rows of it wait; others of whom the same is true
 * wait for its end. It must use the store that it is given. Undefined when there is no such batch.
 */
export const holdBatch = <T>(
  store: Store,
  id: string,
  work: (held: Store, batch: BatchEntry) => Promise<T>,
): Promise<T | undefined> =>
  store.db.transaction().execute(async (db) => {
    const batch = await db
      .updateTable('batch')
      .set((columns) => ({ status: columns.ref('status') }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    return batch && work({ ...store, db }, batch)
  })
