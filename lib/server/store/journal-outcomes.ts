import 'server-only'
import type { CreationWarning } from '@/lib/core/creation'
import { type Entry, isStateTaken } from './journal'
import type { Store } from './open-store'

/**
 * Notes that the call leaves now. False when the intent is no longer this process's: it must then not be sent.
 * `leaseUntil` (epoch ms) must lie behind the moment at which the call can last have reached the Hub.
 */
export const markSent = async (
  { db }: Store,
  id: string,
  { owner, at, leaseUntil }: { owner: string; at: number; leaseUntil: number },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('creation')
    .set({ sent_at: at, lease_until: leaseUntil })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .where('owner', '=', owner)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const setCreated = (store: Store, id: string, columns: object, shared: boolean, adopted?: string) =>
  store.db
    .updateTable('creation')
    .set({
      status: 'created',
      problem: null,
      errcode: null,
      errmsg: null,
      next_look_at: null,
      ...columns,
      ...(shared ? { shared: 1 } : {}),
    })
    .where('id', '=', id)
    .where('status', '!=', 'created')
    .where((where) =>
      adopted === undefined
        ? where.lit(true)
        : where.not(
            where.exists(
              where.selectFrom('creation as other').select('other.id').where('other.config_id', '=', adopted),
            ),
          ),
    )
    .executeTakeFirst()

/**
 * Makes an entry `created`, whatever it was before: the code exists. Should another creation have taken its `state`
 * meanwhile, both have it. False when it was `created` already.
 */
const makeCreated = async (store: Store, id: string, columns: object, adopted?: string): Promise<boolean> => {
  const result = await setCreated(store, id, columns, false, adopted).catch((error: unknown) => {
    if (!isStateTaken(error)) throw error
    return setCreated(store, id, columns, true, adopted)
  })
  return result.numUpdatedRows === 1n
}

/** Writes down the code the Hub answered. It is finished once its warnings are written, too. */
export const writeCreated = (
  store: Store,
  id: string,
  made: { config_id: string; qr_code: string | null },
): Promise<boolean> => makeCreated(store, id, { ...made, finished_at: null })

/** Gives a code that was found to a creation without an answer. False when its outcome, or the code's maker, is known meanwhile. */
export const adoptEntry = (store: Store, id: string, configId: string, at: number): Promise<boolean> =>
  makeCreated(store, id, { config_id: configId, recovered: 1, finished_at: at }, configId)

interface Problem {
  problem: string
  errcode: number | null
  errmsg: string | null
  at: number
}

/** Writes down that the Hub said no, or never got the call. */
export const writeFailed = async ({ db }: Store, id: string, { at, ...problem }: Problem): Promise<void> => {
  await db
    .updateTable('creation')
    .set({ status: 'failed', ...problem, finished_at: at, next_look_at: null })
    .where('id', '=', id)
    .where('status', 'in', ['pending', 'unknown'])
    .execute()
}

/** Writes down that no answer came. Temporary codes are never listed: there is nothing to look for. */
export const writeUnknown = async (
  { db }: Store,
  id: string,
  { at, nextLookAt, ...problem }: Problem & { nextLookAt: number | null },
): Promise<void> => {
  await db
    .updateTable('creation')
    .set({ status: 'unknown', ...problem, finished_at: at, next_look_at: nextLookAt, lease_until: null })
    .where('id', '=', id)
    .where('status', '=', 'pending')
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

/** Made codes that were not compared with what was asked for, made before `before` (epoch ms), the oldest first. */
export const findUncompared = async ({ db }: Store, before: number, limit: number): Promise<Entry[]> =>
  db
    .selectFrom('creation')
    .selectAll()
    .where('status', '=', 'created')
    .where('finished_at', 'is', null)
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(limit)
    .execute()
