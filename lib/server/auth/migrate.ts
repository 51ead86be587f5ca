import 'server-only'
import { getMigrations } from 'better-auth/db/migration'
import { changeTables } from '@/lib/server/store/migration-lock'
import type { Store } from '@/lib/server/store/open-store'
import type { Auth } from './auth'

/** Brings the library's tables (user, session, account, verification) up to date, one process at a time. */
export const migrateAccounts = ({ db, engine }: Store, auth: Auth): Promise<void> =>
  changeTables(db, async (transaction) => {
    const { runMigrations } = await getMigrations({
      ...auth.options,
      database: { db: transaction, type: engine },
    })
    await runMigrations()
  })
