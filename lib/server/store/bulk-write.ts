import 'server-only'
import { type Kysely, sql } from 'kysely'
import type { Store } from './open-store'
import type { Database } from './schema'

const LOCK = 7_240_031

/**
 * One transaction that writes many contact ways. Such ones go one after the other, whichever process they are of: rows
 * are locked as they are met, and two that meet them in another order would block each other.
 */
export const writeInBulk = async (
  { db, engine }: Store,
  write: (transaction: Kysely<Database>) => Promise<unknown>,
): Promise<void> => {
  await db.transaction().execute(async (transaction) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction)
    await write(transaction)
  })
}
