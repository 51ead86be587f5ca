import 'server-only'
import { DAY_MS } from '@/lib/core/calendar'
import type { Creation, CreationStatus } from '@/lib/core/creation'
import { isErrorCode } from '@/lib/core/errors'
import type { Store } from './open-store'
import type { CreationTable } from './schema'
import { isUniqueViolation } from './unique-violation'

export type Entry = CreationTable

export interface Intent {
  id: string
  actor: { id: string; name: string }
  idempotencyKey: string
  bodyHash: string
  request: { state: string; remark?: string; is_temp?: boolean }
  at: number
  /** The process that is going to send it, and until when nobody else takes it from there (epoch ms). */
  owner: string
  leaseUntil: number
  /** Whether its `state` may be in use already. */
  shared: boolean
}

export type WrittenIntent = { kind: 'new' | 'known'; entry: Entry } | { kind: 'state_in_use' }

/** The entry that holds a person's idempotency key. */
export const readEntryByKey = async (
  { db }: Store,
  actorId: string,
  idempotencyKey: string,
): Promise<Entry | undefined> =>
  db
    .selectFrom('creation')
    .selectAll()
    .where('actor_id', '=', actorId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()

/** No two creations that may have made a code have one `state`, unless asked for: the store itself refuses it. */
export const isStateTaken = (error: unknown): boolean =>
  isUniqueViolation(error, 'creation.state', 'creation_state_once')

/** Writes an intent down. Null when the person's key holds one already; throws when its `state` is taken. */
export const insertIntent = async ({ db }: Store, intent: Intent): Promise<Entry | null> => {
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
    owner: intent.owner,
    lease_until: intent.leaseUntil,
    sent_at: null,
    looks: 0,
    next_look_at: null,
    shared: intent.shared ? 1 : 0,
    temporary: intent.request.is_temp ? 1 : 0,
    dismissed_at: null,
    dismissed_by: null,
  }
  const inserted = await db
    .insertInto('creation')
    .values(row)
    .onConflict((conflict) => conflict.columns(['actor_id', 'idempotency_key']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n ? row : null
}

/**
 * Writes an intent down before anything is sent. The entry that holds the key is the new one, or the earlier one of the
 * same person with the same key.
 */
export const writeIntent = async (store: Store, intent: Intent): Promise<WrittenIntent> => {
  const earlier = () => readEntryByKey(store, intent.actor.id, intent.idempotencyKey)
  const known = await earlier()
  if (known) return { kind: 'known', entry: known }
  try {
    const entry = await insertIntent(store, intent)
    if (entry) return { kind: 'new', entry }
  } catch (error) {
    if (!isStateTaken(error)) throw error
  }
  const other = await earlier()
  return other ? { kind: 'known', entry: other } : { kind: 'state_in_use' }
}

export const readEntry = async ({ db }: Store, id: string): Promise<Entry | undefined> =>
  db.selectFrom('creation').selectAll().where('id', '=', id).executeTakeFirst()

/** A creation that made a code with this state, or may have. */
export const findCreationOfState = async (
  { db }: Store,
  state: string,
  exceptId?: string,
): Promise<Entry | undefined> => {
  let matching = db
    .selectFrom('creation')
    .selectAll()
    .where('state', '=', state)
    .where('status', '!=', 'failed')
  if (exceptId !== undefined) matching = matching.where('id', '!=', exceptId)
  return matching.orderBy('created_at').limit(1).executeTakeFirst()
}

/** Whether a creation with this state is on its way to the Hub: a code of that state may be its. */
export const isSendingState = async ({ db }: Store, state: string): Promise<boolean> =>
  (await db
    .selectFrom('creation')
    .select('id')
    .where('state', '=', state)
    .where('status', '=', 'pending')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The creation that made a code. */
export const findCreationOfCode = async ({ db }: Store, configId: string): Promise<Entry | undefined> =>
  db.selectFrom('creation').selectAll().where('config_id', '=', configId).limit(1).executeTakeFirst()

const FOUND_LATE_MS = 7 * DAY_MS

/** Creations whose code may still be found: the unknown ones, and those lately taken for not made. The oldest first. */
export const findOpenEntries = async ({ db }: Store, at: number): Promise<Entry[]> =>
  db
    .selectFrom('creation')
    .selectAll()
    .where((where) =>
      where.or([
        where('status', '=', 'unknown'),
        where.and([
          where('status', '=', 'failed'),
          where('problem', '=', 'not_created'),
          where('created_at', '>', at - FOUND_LATE_MS),
        ]),
      ]),
    )
    .orderBy('created_at')
    .execute()

const toTime = (at: number | null) => (at === null ? null : new Date(at).toISOString())

export const toCreation = (entry: Entry): Creation => ({
  id: entry.id,
  status: entry.status,
  state: entry.state,
  config_id: entry.config_id,
  remark: entry.remark,
  createdAt: new Date(entry.created_at).toISOString(),
  actor: entry.actor_name,
  ...(isErrorCode(entry.problem) ? { problem: entry.problem } : {}),
  ...(entry.errcode === null ? {} : { errcode: entry.errcode }),
  ...(entry.errmsg === null ? {} : { errmsg: entry.errmsg }),
  ...(entry.recovered === 1 ? { recovered: true } : {}),
  ...(entry.temporary === 1 ? { temporary: true } : {}),
  ...(entry.status === 'unknown' ? { nextLookAt: toTime(entry.next_look_at) } : {}),
  ...(entry.dismissed_at === null ? {} : { dismissedAt: new Date(entry.dismissed_at).toISOString() }),
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
