import 'server-only'
import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite'
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'

const CACHED_STATEMENTS = 500
/** Longer ones write many rows, rarely the same number of them twice. */
const LONGEST_CACHED = 2_000

const openFile = (path: string): DatabaseSyncInstance => {
  mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path)
  // The files beside it take its mode. They hold sessions.
  if (path !== ':memory:') chmodSync(path, 0o600)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA foreign_keys = ON')
  database.exec('PRAGMA busy_timeout = 5000')
  // 16 MB: the indexes of a hundred thousand rows are written all over.
  database.exec('PRAGMA cache_size = -16000')
  // 16 MB: the same pages are written again and again, and need to be moved into the file once.
  database.exec('PRAGMA wal_autocheckpoint = 4000')
  return database
}

type Bound = Parameters<StatementSyncInstance['all']>

const adaptStatement = (statement: StatementSyncInstance): SqliteStatement => ({
  reader: statement.columns().length > 0,
  // Rows have a null prototype, which React refuses as props.
  all: (parameters) => statement.all(...(parameters as Bound)).map((row) => ({ ...(row as object) })),
  run: (parameters) => statement.run(...(parameters as Bound)),
  iterate: (parameters) => statement.iterate(...(parameters as Bound)),
})

const adaptDatabase = (database: DatabaseSyncInstance): SqliteDatabase => {
  const cache = new Map<string, SqliteStatement>()
  return {
    close: () => {
      cache.clear()
      database.close()
    },
    prepare: (text) => {
      // A deferred transaction fails with SQLITE_BUSY when it turns from reading to writing beside another process.
      const sql = text === 'begin' ? 'begin immediate' : text
      const known = cache.get(sql)
      if (known) return known
      const [oldest] = cache.keys()
      if (cache.size >= CACHED_STATEMENTS && oldest !== undefined) cache.delete(oldest)
      const statement = adaptStatement(database.prepare(sql))
      if (sql.length <= LONGEST_CACHED) cache.set(sql, statement)
      return statement
    },
  }
}

/** The embedded engine. `path` is created with its folder; every committed write is on disk. */
export const sqliteDialect = (path: string): SqliteDialect =>
  new SqliteDialect({ database: async () => adaptDatabase(openFile(path)) })
