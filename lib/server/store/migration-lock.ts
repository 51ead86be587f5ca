import 'server-only'
import type { Kysely, MigrationLockOptions } from 'kysely'
import type { Database } from './schema'

// PostgreSQL takes a lock of the whole database and asks for none of these.
const unused: MigrationLockOptions = { lockTable: '', lockRowId: '' }

/** Changes tables under the lock that the store's own migrations take, all or nothing. */
export const changeTables = (
  db: Kysely<Database>,
  run: (transaction: Kysely<Database>) => Promise<void>,
): Promise<void> =>
  db.connection().execute(async (connection) => {
    const { adapter } = connection.getExecutor()
    await adapter.acquireMigrationLock(connection, unused)
    try {
      await connection.transaction().execute(run)
    } finally {
      await adapter.releaseMigrationLock(connection, unused)
    }
  })
