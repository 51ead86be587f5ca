import 'server-only'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { type KeptThread, keepThread, type StoreThread } from './keep-thread'
import { openFile } from './open-file'
import { createStatements, type Outcome } from './statements'

type Unlock = () => void

/** One holder at a time, in the order in which they ask. */
const createLock = () => {
  let last: Promise<void> = Promise.resolve()
  return async (): Promise<Unlock> => {
    const before = last
    let unlock: Unlock = () => {}
    last = new Promise((resolve) => {
      unlock = resolve
    })
    await before
    return unlock
  }
}

const isRead = ({ query, sql }: CompiledQuery): boolean =>
  query.kind === 'SelectQueryNode' || (query.kind === 'RawNode' && /^\s*select\b/i.test(sql))

const toResult = <R>({ rows, changes, lastInsertRowid }: Outcome): QueryResult<R> => ({
  rows: rows as R[],
  ...(changes === undefined ? {} : { numAffectedRows: BigInt(changes) }),
  ...(lastInsertRowid === undefined ? {} : { insertId: BigInt(lastInsertRowid) }),
})

interface Open {
  read: ReturnType<typeof createStatements>
  writer: KeptThread
  lock: ReturnType<typeof createLock>
}

const streamQuery = () => {
  throw new Error('the store does not stream')
}

interface Transaction {
  thread: StoreThread
  unlock: Unlock
}

/** A connection reads what is committed, without waiting for anybody, until its own transaction begins. */
const createConnection = ({ read, writer, lock }: Open) => {
  let transaction: Transaction | null = null
  const alone = async <T>(work: (held: Transaction) => Promise<T>): Promise<T> => {
    const unlock = await lock()
    let held: Transaction | undefined
    try {
      held = { unlock, thread: writer.thread() }
      return await work(held)
    } finally {
      if (transaction === null || transaction !== held) unlock()
    }
  }
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const { sql, parameters } = query
      if (transaction) return toResult(await transaction.thread.run(sql, parameters))
      if (isRead(query)) return toResult(read(sql, parameters))
      return toResult(await alone(({ thread }) => thread.run(sql, parameters)))
    },
    streamQuery,
  }
  return Object.assign(connection, {
    begin: () =>
      alone(async (held) => {
        // A deferred one fails with SQLITE_BUSY when it turns from reading to writing beside another process.
        await held.thread.run('begin immediate', [])
        transaction = held
      }),
    commit: async () => {
      await connection.executeQuery(CompiledQuery.raw('commit'))
      transaction?.unlock()
      transaction = null
    },
    rollback: async () => {
      try {
        await connection.executeQuery(CompiledQuery.raw('rollback'))
      } finally {
        transaction?.unlock()
        transaction = null
      }
    },
  })
}
type Connection = ReturnType<typeof createConnection>

const createDriver = (path: string, onClose: () => Promise<void>): Driver => {
  let open: (Open & { close(): Promise<void> }) | undefined
  return {
    init: async () => {
      const writer = await keepThread({ path, readOnly: false })
      const database = openFile(path, { readOnly: true })
      open = {
        read: createStatements(database),
        writer,
        lock: createLock(),
        close: async () => {
          database.close()
          await writer.close()
        },
      }
    },
    acquireConnection: async () => {
      if (!open) throw new Error('the store is closed')
      return createConnection(open)
    },
    beginTransaction: (connection) => (connection as Connection).begin(),
    commitTransaction: (connection) => (connection as Connection).commit(),
    rollbackTransaction: (connection) => (connection as Connection).rollback(),
    releaseConnection: async () => {},
    destroy: async () => {
      await Promise.all([open?.close(), onClose()])
      open = undefined
    },
  }
}

const dialectOf = (createDriver: () => Driver): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver,
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

const refuse = () => Promise.reject(new Error('what reads aside does not write'))

/** A third connection, in a thread that begins with the first question, for what takes long to read. */
export const readAside = (path: string): { dialect: Dialect; close(): Promise<void> } => {
  let kept: Promise<KeptThread> | undefined
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      kept ??= keepThread({ path, readOnly: true }).catch((error: unknown) => {
        kept = undefined
        throw error
      })
      return toResult(await (await kept).thread().run(sql, parameters))
    },
    streamQuery,
  }
  return {
    dialect: dialectOf(() => ({
      init: async () => {},
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      destroy: async () => {},
    })),
    close: async () => {
      await (await kept)?.close()
      kept = undefined
    },
  }
}

/**
 * The embedded engine: one connection reads, another writes in a thread of its own. `path` is created with its folder;
 * every committed write is on disk and is seen by whatever is read after it. `onClose` ends what belongs to it.
 */
export const sqliteDialect = (path: string, onClose = async () => {}): Dialect =>
  dialectOf(() => createDriver(path, onClose))
