import 'server-only'
import { MAX_ROW_ATTEMPTS } from '@/lib/core/batch/limits'
import type { BatchEntry, RowEntry } from './batches'
import type { Store } from './open-store'

/** Running batches, the oldest first. */
export const findRunningBatches = async ({ db }: Store): Promise<BatchEntry[]> =>
  db.selectFrom('batch').selectAll().where('status', '=', 'running').orderBy('created_at').execute()

/** Up to `limit` rows of a batch that wait to be sent, in the order of the sheet. */
export const findWaitingRows = async (
  { db }: Store,
  batchId: string,
  { limit, except }: { limit: number; except: ReadonlySet<number> },
): Promise<RowEntry[]> => {
  const rows = await db
    .selectFrom('batch_row')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('status', '=', 'waiting')
    .orderBy('number')
    .limit(limit + except.size)
    .execute()
  return rows.filter(({ number }) => !except.has(number)).slice(0, limit)
}

const changeRow = ({ db }: Store, { batch_id, number, attempt }: RowEntry) =>
  db
    .updateTable('batch_row')
    .where('batch_id', '=', batch_id)
    .where('number', '=', number)
    .where('attempt', '=', attempt)

/** Takes a waiting row of a running batch for a creation. False when it waits no more, or not as it was read. */
export const claimRow = async (store: Store, row: RowEntry, creationId: string): Promise<boolean> => {
  const { numUpdatedRows } = await changeRow(store, row)
    .set({ status: 'sent', creation_id: creationId, issues: null })
    .where('status', '=', 'waiting')
    .where((where) =>
      where.exists(
        where
          .selectFrom('batch')
          .select('batch.id')
          .where('batch.id', '=', row.batch_id)
          .where('batch.status', '=', 'running'),
      ),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Ties a row to the creation that is made of it. */
export const tieRow = async (store: Store, row: RowEntry, creationId: string): Promise<void> => {
  await changeRow(store, row).set({ status: 'sent', creation_id: creationId, issues: null }).execute()
}

/** Sets a row aside with the reason (fields in error, as JSON): one that waits, or one that was `sent` and made nothing. */
export const skipRow = async (
  store: Store,
  row: RowEntry,
  issues: string,
  from: 'waiting' | 'sent' = 'waiting',
): Promise<void> => {
  await changeRow(store, row).set({ status: 'skipped', issues }).where('status', '=', from).execute()
}

/**
 * Lets a row wait once more, with other fields where they are given. Answers whether it does: not when it changed
 * meanwhile, nor when a code was made of it or may have been.
 */
export const requeueRow = async (
  store: Store,
  row: RowEntry,
  { fields, shared }: Pick<RowEntry, 'fields' | 'shared'> = row,
): Promise<boolean> => {
  const { numUpdatedRows } = await changeRow(store, row)
    .set({ status: 'waiting', creation_id: null, issues: null, attempt: row.attempt + 1, fields, shared })
    .where((where) =>
      where.or([
        where('status', '=', 'skipped'),
        where.and([
          where('status', '=', 'sent'),
          where.exists(
            where
              .selectFrom('creation')
              .select('creation.id')
              .whereRef('creation.id', '=', 'batch_row.creation_id')
              .where('creation.status', '=', 'failed'),
          ),
        ]),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Rows whose creation surely made nothing and that may be sent anew. */
export const findLostRows = async ({ db }: Store, batchId: string): Promise<RowEntry[]> =>
  db
    .selectFrom('batch_row')
    .innerJoin('creation', 'creation.id', 'batch_row.creation_id')
    .selectAll('batch_row')
    .where('batch_row.batch_id', '=', batchId)
    .where('batch_row.status', '=', 'sent')
    .where('batch_row.attempt', '<', MAX_ROW_ATTEMPTS)
    .where('creation.status', '=', 'failed')
    .where('creation.problem', 'in', ['not_created', 'interrupted'])
    .execute()

/** Rows whose creation was refused and that may be sent anew, each with why. */
export const findRefusedRows = async ({ db }: Store, batchId: string) =>
  db
    .selectFrom('batch_row')
    .innerJoin('creation', 'creation.id', 'batch_row.creation_id')
    .selectAll('batch_row')
    .select(['creation.problem', 'creation.errcode', 'creation.temporary'])
    .where('batch_row.batch_id', '=', batchId)
    .where('batch_row.status', '=', 'sent')
    .where('batch_row.attempt', '<', MAX_ROW_ATTEMPTS)
    .where('creation.status', '=', 'failed')
    .execute()

/** Whether a row of the batch waits, is under way or is still looked for. */
export const hasOpenRows = async ({ db }: Store, batchId: string): Promise<boolean> => {
  const open = await db
    .selectFrom('batch_row')
    .leftJoin('creation', 'creation.id', 'batch_row.creation_id')
    .select('batch_row.number')
    .where('batch_row.batch_id', '=', batchId)
    .where((where) =>
      where.or([
        where('batch_row.status', '=', 'waiting'),
        where.and([
          where('batch_row.status', '=', 'sent'),
          where.or([
            where('creation.status', '=', 'pending'),
            where.and([
              where('creation.status', '=', 'unknown'),
              where('creation.next_look_at', 'is not', null),
            ]),
          ]),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}

/** The states of rows that wait to be sent, of every batch. */
export const findWaitingStates = async ({ db }: Store): Promise<Set<string>> => {
  const rows = await db.selectFrom('batch_row').select('fields').where('status', '=', 'waiting').execute()
  return new Set(
    rows.flatMap(({ fields }) => {
      const { state } = JSON.parse(fields) as { state?: unknown }
      return typeof state === 'string' && state !== '' ? [state] : []
    }),
  )
}

/** Sets everything aside that still waits. */
export const skipWaiting = async ({ db }: Store, batchId: string, issues: string): Promise<void> => {
  await db
    .updateTable('batch_row')
    .set({ status: 'skipped', issues })
    .where('batch_id', '=', batchId)
    .where('status', '=', 'waiting')
    .execute()
}

const ROWS_A_STATEMENT = 500

/** Those of the rows that there are, as they are now. */
export const readRows = async (
  { db }: Store,
  batchId: string,
  numbers: readonly number[],
): Promise<Map<number, RowEntry>> => {
  const found = new Map<number, RowEntry>()
  for (let start = 0; start < numbers.length; start += ROWS_A_STATEMENT) {
    const rows = await db
      .selectFrom('batch_row')
      .selectAll()
      .where('batch_id', '=', batchId)
      .where('number', 'in', numbers.slice(start, start + ROWS_A_STATEMENT))
      .execute()
    for (const row of rows) found.set(row.number, row)
  }
  return found
}
