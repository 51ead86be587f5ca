import 'server-only'
import { sql } from 'kysely'
import type { BatchCounts, BatchStatus, BatchSummary, RowOrder, RowOutcome } from '@/lib/core/batch/batch'
import { isErrorCode } from '@/lib/core/errors'
import type { Store } from './open-store'
import type { BatchRowTable, BatchTable } from './schema'

export type BatchEntry = BatchTable
export type RowEntry = BatchRowTable

const ROWS_A_STATEMENT = 500

/**
 * Writes a batch and all its rows, or nothing. `isNew` is false when the person's key holds an earlier batch, which is
 * then answered.
 */
export const writeBatch = async (
  { db }: Store,
  batch: BatchEntry,
  rows: readonly RowEntry[],
): Promise<{ batch: BatchEntry; isNew: boolean }> =>
  db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('batch')
      .values(batch)
      .onConflict((conflict) => conflict.columns(['actor_id', 'idempotency_key']).doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) {
      const earlier = await transaction
        .selectFrom('batch')
        .selectAll()
        .where('actor_id', '=', batch.actor_id)
        .where('idempotency_key', '=', batch.idempotency_key)
        .executeTakeFirstOrThrow()
      return { batch: earlier, isNew: false }
    }
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await transaction
        .insertInto('batch_row')
        .values(rows.slice(start, start + ROWS_A_STATEMENT))
        .execute()
    }
    return { batch, isNew: true }
  })

export const readBatch = async ({ db }: Store, id: string): Promise<BatchEntry | undefined> =>
  db.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst()

/** The outcome of a row, from its own status and that of its creation. */
const outcome = sql<RowOutcome>`case
  when batch_row.status = 'waiting' then 'waiting'
  when batch_row.status = 'skipped' then 'skipped'
  else coalesce(creation.status, 'pending') end`

const noCounts: BatchCounts = { pending: 0, created: 0, failed: 0, unknown: 0, skipped: 0 }

/** How many rows of each batch have which outcome. */
export const countRows = async (
  { db }: Store,
  batchIds: readonly string[],
): Promise<Map<string, BatchCounts>> => {
  const counts = new Map(batchIds.map((id) => [id, { ...noCounts }]))
  if (batchIds.length === 0) return counts
  const rows = await db
    .selectFrom('batch_row')
    .leftJoin('creation', 'creation.id', 'batch_row.creation_id')
    .select((columns) => ['batch_id', outcome.as('outcome'), columns.fn.countAll<number>().as('count')])
    .where('batch_id', 'in', batchIds)
    .groupBy(['batch_id', outcome])
    .execute()
  for (const { batch_id, outcome: one, count } of rows) {
    const of = counts.get(batch_id)
    if (of) of[one === 'waiting' ? 'pending' : one] += Number(count)
  }
  return counts
}

export const toBatchSummary = (batch: BatchEntry, counts: BatchCounts = noCounts): BatchSummary => ({
  id: batch.id,
  name: batch.name,
  status: batch.status,
  total: Object.values(counts).reduce((sum, count) => sum + count, 0),
  counts,
  actor: batch.actor_name,
  createdAt: new Date(batch.created_at).toISOString(),
  finishedAt: batch.finished_at === null ? null : new Date(batch.finished_at).toISOString(),
  ...(isErrorCode(batch.problem) ? { problem: batch.problem } : {}),
  ...(batch.errcode === null ? {} : { errcode: batch.errcode }),
  ...(batch.errmsg === null ? {} : { errmsg: batch.errmsg }),
})

const runningFirst = sql`case when batch.status = 'running' then 0 else 1 end`

/** One page of the batches: those that run, then the newest. */
export const findBatches = async (
  store: Store,
  query: { status?: BatchStatus | undefined; page: number; pageSize: number },
): Promise<{ items: BatchSummary[]; total: number }> => {
  let matching = store.db.selectFrom('batch')
  if (query.status) matching = matching.where('status', '=', query.status)
  const counted = await matching
    .select((columns) => columns.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  const batches = await matching
    .selectAll()
    .orderBy(runningFirst)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  const counts = await countRows(
    store,
    batches.map(({ id }) => id),
  )
  return {
    items: batches.map((batch) => toBatchSummary(batch, counts.get(batch.id))),
    total: Number(counted?.count ?? 0),
  }
}

/** Begun last, then set aside, then waiting; what was begun in the same moment by its place in the sheet, too. */
const newestFirst = sql`
  coalesce(creation.created_at, 0) desc,
  case when batch_row.status = 'waiting' then 1 else 0 end,
  case when creation.created_at is null then batch_row.number else -batch_row.number end`

/** Rows of a batch with their creations, in the order of the sheet unless asked for otherwise. */
export const findRows = async (
  { db }: Store,
  batchId: string,
  query: {
    outcome?: RowOutcome | undefined
    order?: RowOrder | undefined
    page: number
    pageSize: number
  },
) => {
  let matching = db
    .selectFrom('batch_row')
    .leftJoin('creation', 'creation.id', 'batch_row.creation_id')
    .where('batch_id', '=', batchId)
  if (query.outcome) matching = matching.where(outcome, '=', query.outcome)
  const counted = await matching
    .select((columns) => columns.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  const ordered = query.order === 'newest' ? matching.orderBy(newestFirst) : matching
  const rows = await ordered
    .select([
      'batch_row.number',
      'batch_row.fields',
      'batch_row.issues',
      'batch_row.creation_id',
      'creation.state',
      'creation.config_id',
      'creation.qr_code',
      'creation.recovered',
      'creation.problem',
      'creation.errcode',
      'creation.errmsg',
      outcome.as('outcome'),
    ])
    .orderBy('batch_row.number')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows, total: Number(counted?.count ?? 0) }
}

export type RowWithCreation = Awaited<ReturnType<typeof findRows>>['rows'][number]

/** Moves a batch from one of `from` to `to`. False when it stands elsewhere. */
export const moveBatch = async (
  { db }: Store,
  id: string,
  { from, ...columns }: { from: readonly BatchStatus[] } & Partial<BatchEntry>,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('batch')
    .set(columns)
    .where('id', '=', id)
    .where('status', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
