import 'server-only'
import { getMigrations } from 'better-auth/db/migration'
import type { Auth } from './auth'

/** Brings the library's tables (user, session, account, verification) up to date. */
export const migrateAccounts = async (auth: Auth): Promise<void> => {
  const { runMigrations } = await getMigrations(auth.options)
  await runMigrations()
}
