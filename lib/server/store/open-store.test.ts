import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { engines, makeDatabase } from '@/lib/server/testing/databases'
import { openStore } from './open-store'
import { readSetting, writeSetting } from './settings'

describe.each(engines)('a store in %s', (engine) => {
  const open = async () => {
    const database = await makeDatabase(engine)
    const store = await openStore(database.url)
    onTestFinished(async () => {
      await store.db.destroy()
      await database.drop()
    })
    return { store, database }
  }

  test('keeps what was written when it is opened again, by two at once', async () => {
    const { store, database } = await open()
    await writeSetting(store, 'name', '值 🦷')
    const [one, other] = await Promise.all([openStore(database.url), openStore(database.url)])
    expect(await readSetting(one, 'name')).toBe('值 🦷')
    await Promise.all([writeSetting(one, 'name', 'a'), writeSetting(other, 'name', 'b')])
    expect(['a', 'b']).toContain(await readSetting(store, 'name'))
    await Promise.all([one.db.destroy(), other.db.destroy()])
  })

  test('numbers come back as numbers', async () => {
    const { store } = await open()
    const at = Date.now()
    await store.db
      .insertInto('audit')
      .values({ at, actor_id: 'a', actor_name: 'b', action: 'c', subject: 'd', outcome: 'e' })
      .execute()
    expect(await store.db.selectFrom('audit').select('at').executeTakeFirst()).toEqual({ at })
  })
})

describe.runIf(engines.includes('postgres'))('PostgreSQL', () => {
  test('a server that closes idle connections ends nothing', async () => {
    const database = await makeDatabase('postgres')
    const [store, other] = await Promise.all([openStore(database.url), openStore(database.url)])
    const closed = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    await writeSetting(store, 'name', 'kept')
    await closed.execute(other.db)
    await expect.poll(() => readSetting(store, 'name').catch(() => null), { timeout: 2_000 }).toBe('kept')
    await Promise.all([store.db.destroy(), other.db.destroy()])
    await database.drop()
  })
})
