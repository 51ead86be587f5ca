import 'server-only'
import type { BatchQuery, ListBatchesQuery } from '@/lib/core/batch/batch'
import { isErrorCode } from '@/lib/core/errors'
import { DeskFault, type FieldFault } from '@/lib/server/desk-fault'
import {
  type BatchEntry,
  countRows,
  findBatches,
  findRows,
  type RowWithCreation,
  readBatch,
  toBatchSummary,
} from '@/lib/server/store/batches'
import type { Context } from './context'

/** One page of the batches: those that run, then the newest. */
export const listBatches = async ({ store }: Pick<Context, 'store'>, query: ListBatchesQuery) => ({
  ...(await findBatches(store, query)),
  page: query.page,
  pageSize: query.pageSize,
})

/** Throws `not_found`. */
export const requireBatch = async (store: Context['store'], id: string): Promise<BatchEntry> => {
  const batch = await readBatch(store, id)
  if (!batch) throw new DeskFault('not_found')
  return batch
}

/** A batch and how its rows stand. Throws `not_found`. */
export const summarizeBatch = async ({ store }: Pick<Context, 'store'>, id: string) => {
  const batch = await requireBatch(store, id)
  return toBatchSummary(batch, (await countRows(store, [id])).get(id))
}

const toRow = (row: RowWithCreation) => {
  const fields: unknown = JSON.parse(row.fields)
  const given = (typeof fields === 'object' && fields !== null ? fields : {}) as Record<string, unknown>
  return {
    row: row.number,
    outcome: row.outcome,
    fields: given,
    state: row.state ?? (typeof given.state === 'string' ? given.state : ''),
    remark: typeof given.remark === 'string' ? given.remark : '',
    config_id: row.config_id,
    ...(row.qr_code === null ? {} : { qr_code: row.qr_code }),
    ...(row.creation_id === null ? {} : { creationId: row.creation_id }),
    ...(row.recovered === 1 ? { recovered: true } : {}),
    ...(isErrorCode(row.problem) ? { problem: row.problem } : {}),
    ...(row.errcode === null ? {} : { errcode: row.errcode }),
    ...(row.errmsg === null ? {} : { errmsg: row.errmsg }),
    faults: row.issues === null ? [] : (JSON.parse(row.issues) as FieldFault[]),
  }
}

/** A batch with one page of its rows; `faults` are for the route to put into words. Throws `not_found`. */
export const getBatch = async (context: Pick<Context, 'store'>, id: string, query: BatchQuery) => {
  const summary = await summarizeBatch(context, id)
  const { rows, total } = await findRows(context.store, id, query)
  return {
    ...summary,
    rows: rows.map(toRow),
    rowTotal: total,
    page: query.page,
    pageSize: query.pageSize,
  }
}
