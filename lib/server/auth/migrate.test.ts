import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore, type Store } from '@/lib/server/store/open-store'
import { engines, makeDatabase } from '@/lib/server/testing/databases'
import { hasAccounts } from './accounts'
import { createAuth } from './auth'
import { migrateAccounts } from './migrate'

const migrate = (store: Store) =>
  migrateAccounts(
    store,
    createAuth({
      store,
      secret: 'a secret of the tests, long enough',
      publicUrl: 'http://127.0.0.1:3000',
      trustedOrigins: () => [],
    }),
  )

const openStores = async (engine: (typeof engines)[number], count: number) => {
  const database = await makeDatabase(engine)
  const stores: Store[] = []
  for (let turn = 0; turn < count; turn += 1) stores.push(await openStore(database.url))
  onTestFinished(async () => {
    for (const { db } of stores) await db.destroy()
    await database.drop()
  })
  return stores
}

describe.each(engines)('the tables of accounts on %s', (engine) => {
  // Two files of SQLite in one thread would wait for each other; processes do not.
  const count = engine === 'postgres' ? 4 : 1
  test(`are made once when ${count} begin at the same time`, async () => {
    const stores = await openStores(engine, count)
    await Promise.all(stores.map(migrate))
    for (const store of stores) expect(await hasAccounts(store)).toBe(false)
    await Promise.all(stores.map(migrate))
  })
})

test.runIf(engines.includes('postgres'))('nothing is made while others change tables', async () => {
  const [store, other] = (await openStores('postgres', 2)) as [Store, Store]
  let isDone = false
  const made = await other.db.connection().execute(async (connection) => {
    const { adapter } = connection.getExecutor()
    await adapter.acquireMigrationLock(connection, { lockTable: '', lockRowId: '' })
    const migrating = migrate(store).then(() => {
      isDone = true
    })
    await expect
      .poll(async () => {
        const waiting = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`.execute(connection)
        return waiting.rows.length
      })
      .toBe(1)
    expect(isDone).toBe(false)
    await adapter.releaseMigrationLock(connection, { lockTable: '', lockRowId: '' })
    return { migrating }
  })
  await made.migrating
  expect(await hasAccounts(store)).toBe(false)
})
