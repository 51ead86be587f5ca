import 'server-only'
import { Kysely, Migrator } from 'kysely'
import { type Changes, countChange, noChanges } from './changes'
import { type Engine, engineOf } from './engine'
import { migrations } from './migrations'
import { postgresDialect } from './postgres'
import { createMemory, type Remember } from './remember'
import type { Database } from './schema'
import { readAside, sqliteDialect } from './sqlite/dialect'

/** Other instances write to PostgreSQL as well: what is remembered of it is at most this old. */
const SHARED_KEEP_MS = 1_000

export interface Store {
  db: Kysely<Database>
  /** For questions that take long: nobody waits for their answer but who asked. Never within a transaction. */
  aside: Kysely<Database>
  engine: Engine
  changes: Changes
  /** For questions about the mirror. */
  remember: Remember
}

/** Opens the store and brings its tables up to date. Throws when a migration fails; nothing is half applied. */
export const openStore = async (databaseUrl: string): Promise<Store> => {
  const engine = engineOf(databaseUrl)
  const path = databaseUrl.replace(/^file:/, '')
  const besides = engine === 'sqlite' ? readAside(path) : undefined
  const dialect = engine === 'postgres' ? postgresDialect(databaseUrl) : sqliteDialect(path, besides?.close)
  const changes = noChanges()
  const db = new Kysely<Database>({
    dialect,
    // One that failed may be on disk all the same, when its answer was lost.
    log: ({ query }) => countChange(changes, query.sql),
  })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(engine) } })
  const { error } = await migrator.migrateToLatest()
  if (error) {
    await db.destroy()
    throw error
  }
  const keepMs = engine === 'postgres' ? SHARED_KEEP_MS : Number.POSITIVE_INFINITY
  const aside = besides ? new Kysely<Database>({ dialect: besides.dialect }) : db
  return { db, aside, engine, changes, remember: createMemory(() => changes.mirror, keepMs) }
}
