import 'server-only'
import type { Creation, CreationStatus, CreationWarning } from '@/lib/core/creation'
import type { Store } from './open-store'
import type { CreationTable } from './schema'

export type Entry = CreationTable

export interface Intent {
  id: string
  actor: { id: string; name: string }
  idempotencyKey: string
  bodyHash: string
  request: { state: string; remark?: string }
  at: number
}

/**
 * Writes an intent down before anything is sent. Answers the entry that holds the key:
 * the new one, or the earlier one of the same person with the same key.
 */
export const writeIntent = async (
  { db }: Store,
  intent: Intent,
): Promise<{ entry: Entry; isNew: boolean }> => {
  const row: Entry = {
    id: intent.id,
    status: 'pending',
    actor_id: intent.actor.id,
    actor_name: intent.actor.name,
    idempotency_key: intent.idempotencyKey,
    body_hash: intent.bodyHash,
    request: JSON.stringify(intent.request),
    state: intent.request.state,
    remark: intent.request.remark ?? '',
    config_id: null,
    qr_code: null,
    problem: null,
    warnings: '[]',
    errcode: null,
    errmsg: null,
    recovered: 0,
    created_at: intent.at,
    finished_at: null,
  }
  const inserted = await db
    .insertInto('creation')
    .values(row)
    .onConflict((conflict) => conflict.columns(['actor_id', 'idempotency_key']).doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return { entry: row, isNew: true }
  const entry = await db
    .selectFrom('creation')
    .selectAll()
    .where('actor_id', '=', intent.actor.id)
    .where('idempotency_key', '=', intent.idempotencyKey)
    .executeTakeFirstOrThrow()
  return { entry, isNew: false }
}

export type Outcome =
  | { status: 'created'; config_id: string; qr_code: string | null }
  | { status: 'failed' | 'unknown'; problem: string; errcode: number | null; errmsg: string | null }

/** Writes down what came of an intent. A made code is finished once its warnings are written, too. */
export const writeOutcome = async (
  { db }: Store,
  id: string,
  outcome: Outcome & { at: number },
): Promise<void> => {
  const { at, ...columns } = outcome
  await db
    .updateTable('creation')
    .set({ ...columns, finished_at: outcome.status === 'created' ? null : at })
    .where('id', '=', id)
    .execute()
}

export const writeWarnings = async (
  { db }: Store,
  id: string,
  { warnings, at }: { warnings: CreationWarning[]; at: number },
): Promise<void> => {
  await db
    .updateTable('creation')
    .set({ warnings: JSON.stringify(warnings), finished_at: at })
    .where('id', '=', id)
    .execute()
}

export const readEntry = async ({ db }: Store, id: string): Promise<Entry | undefined> =>
  db.selectFrom('creation').selectAll().where('id', '=', id).executeTakeFirst()

/** Intents that were under way when the program ended: nobody knows what came of them. Returns how many. */
export const markInterrupted = async ({ db }: Store, before: number): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('creation')
    .set({ status: 'unknown', problem: 'internal', finished_at: before })
    .where('status', '=', 'pending')
    .where('created_at', '<', before)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Whether a code with this state was made here, or may have been. */
export const journalHasState = async ({ db }: Store, state: string, exceptId: string): Promise<boolean> => {
  const rows = await db
    .selectFrom('creation')
    .select('id')
    .where('state', '=', state)
    .where('id', '!=', exceptId)
    .where('status', '!=', 'failed')
    .limit(1)
    .execute()
  return rows.length > 0
}

export const toCreation = (entry: Entry): Creation => ({
  id: entry.id,
  status: entry.status,
  state: entry.state,
  config_id: entry.config_id,
  remark: entry.remark,
  createdAt: new Date(entry.created_at).toISOString(),
  actor: entry.actor_name,
  ...(entry.errcode === null ? {} : { errcode: entry.errcode }),
  ...(entry.errmsg === null ? {} : { errmsg: entry.errmsg }),
  ...(entry.recovered === 1 ? { recovered: true } : {}),
})

/** One page of the journal, the newest first. */
export const findCreations = async (
  { db }: Store,
  query: { status?: CreationStatus | undefined; page: number; pageSize: number },
): Promise<{ items: Creation[]; total: number }> => {
  let matching = db.selectFrom('creation')
  if (query.status) matching = matching.where('status', '=', query.status)
  const counted = await matching
    .select((fields) => fields.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  const rows = await matching
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { items: rows.map(toCreation), total: Number(counted?.count ?? 0) }
}

/** Creations nobody knows the outcome of, the oldest first. */
export const findUnknownEntries = async ({ db }: Store): Promise<Entry[]> =>
  db.selectFrom('creation').selectAll().where('status', '=', 'unknown').orderBy('created_at').execute()

/** Gives a found code to an unknown creation. False when its outcome has become known meanwhile. */
export const adoptEntry = async ({ db }: Store, id: string, configId: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('creation')
    .set({ status: 'created', config_id: configId, problem: null, recovered: 1 })
    .where('id', '=', id)
    .where('status', '=', 'unknown')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
