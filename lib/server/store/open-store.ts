import 'server-only'
import { Kysely, Migrator } from 'kysely'
import { type Engine, engineOf } from './engine'
import { migrations } from './migrations'
import { postgresDialect } from './postgres'
import type { Database } from './schema'
import { sqliteDialect } from './sqlite'

export interface Store {
  db: Kysely<Database>
  engine: Engine
}

/** Opens the store and brings its tables up to date. Throws when a migration fails; nothing is half applied. */
export const openStore = async (databaseUrl: string): Promise<Store> => {
  const engine = engineOf(databaseUrl)
  const dialect =
    engine === 'postgres' ? postgresDialect(databaseUrl) : sqliteDialect(databaseUrl.replace(/^file:/, ''))
  const db = new Kysely<Database>({ dialect })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(engine) } })
  const { error } = await migrator.migrateToLatest()
  if (error) {
    await db.destroy()
    throw error
  }
  return { db, engine }
}
