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

const setCreated = ({ db }: Store, id: string, columns: Partial<Entry>) =>
  db
    .updateTable('creation')
    .set({ status: 'created', problem: null, errcode: null, errmsg: null, next_look_at: null, ...columns })
    .where('id', '=', id)
    .where('status', '!=', 'created')

const idsOfCode = ({ db }: Store, configId: string) =>
  db.selectFrom('creation as other').select('other.id').where('other.config_id', '=', configId)

/**
 * Makes an entry `created`, whatever it was before: the code exists. Should another creation have taken its `state`
 * meanwhile, both have it. Who makes and who finds the same code wait for each other. False when it was not changed.
 */
const makeCreated = (
  store: Store,
  configId: string,
  change: (held: Store, columns: Partial<Entry>) => Promise<boolean>,
): Promise<boolean> => {
  const run = (columns: Partial<Entry>) =>
    store.db.transaction().execute(async (db) => {
      await db
        .updateTable('contact_way')
        .set((way) => ({ listed: way.ref('listed') }))
        .where('config_id', '=', configId)
        .execute()
      return change({ ...store, db }, columns)
    })
  return run({ config_id: configId }).catch((error: unknown) => {
    if (!isStateTaken(error)) throw error
    return run({ config_id: configId, shared: 1 })
  })
}

/**
 * Writes down the code the Hub answered. It is finished once its warnings are written, too. A creation that was given
 * the code because both asked for the very same one is looked for again at `at` (epoch ms). False when it was `created`.
 */
export const writeCreated = (
  store: Store,
  id: string,
  { config_id, qr_code, at }: { config_id: string; qr_code: string | null; at: number },
): Promise<boolean> =>
  makeCreated(store, config_id, async (held, columns) => {
    const { numUpdatedRows } = await setCreated(held, id, {
      ...columns,
      qr_code,
      finished_at: null,
    }).executeTakeFirst()
    if (numUpdatedRows !== 1n) return false
    await held.db
      .updateTable('creation')
      .set({ status: 'unknown', config_id: null, recovered: 0, next_look_at: at, lease_until: null })
      .where('config_id', '=', config_id)
      .where('id', '!=', id)
      .where('recovered', '=', 1)
      .execute()
    return true
  })

/** Gives a code that was found to a creation without an answer. False when its outcome, or the code's maker, is known meanwhile. */
export const adoptEntry = (store: Store, id: string, configId: string, at: number): Promise<boolean> =>
  makeCreated(store, configId, async (held, columns) => {
    const { numUpdatedRows } = await setCreated(held, id, { ...columns, recovered: 1, finished_at: at })
      .where((where) => where.not(where.exists(idsOfCode(held, configId))))
      .executeTakeFirst()
    return numUpdatedRows === 1n
  })

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
