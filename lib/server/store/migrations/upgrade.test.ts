import { Kysely, Migrator } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '@/lib/server/store/open-store'
import { postgresDialect } from '@/lib/server/store/postgres'
import { sqliteDialect } from '@/lib/server/store/sqlite'
import { engines, makeDatabase } from '@/lib/server/testing/databases'
import { migrations } from '.'

interface FirstCreation {
  id: string
  status: string
  state: string
  request: string
}

describe.each(engines)('a store in %s of the first version', (engine) => {
  /** The tables as the first version left them, with these creations in them. */
  const openFirst = async (creations: readonly FirstCreation[]) => {
    const database = await makeDatabase(engine)
    const dialect =
      engine === 'postgres'
        ? postgresDialect(database.url)
        : sqliteDialect(database.url.slice('file:'.length))
    const db = new Kysely<{ creation: Record<string, unknown> }>({ dialect })
    const { '0001-first-tables': first } = migrations(engine)
    if (!first) throw new Error('no first version')
    await new Migrator({
      db,
      provider: { getMigrations: async () => ({ '0001-first-tables': first }) },
    }).migrateToLatest()
    for (const [at, creation] of creations.entries()) {
      await db
        .insertInto('creation')
        .values({
          ...creation,
          actor_id: 'a',
          actor_name: '林晓',
          idempotency_key: creation.id,
          body_hash: 'x',
          remark: '',
          warnings: '[]',
          recovered: 0,
          created_at: 1_000 + at,
          finished_at: creation.status === 'pending' ? null : 2_000,
        })
        .execute()
    }
    await db.destroy()
    onTestFinished(() => database.drop())
    return database.url
  }

  test('keeps every creation: the first of a state has it, the others share it, unknown ones are looked for', async () => {
    const lasting = '{"type":1,"scene":2}'
    const url = await openFirst([
      { id: '1', status: 'failed', state: 'twice', request: lasting },
      { id: '2', status: 'created', state: 'twice', request: lasting },
      { id: '3', status: 'created', state: 'twice', request: lasting },
      { id: '4', status: 'unknown', state: 'lost', request: lasting },
      { id: '5', status: 'unknown', state: 'gone', request: '{"is_temp":true,"type":1}' },
      { id: '6', status: 'pending', state: 'on its way', request: lasting },
    ])
    const store = await openStore(url)
    onTestFinished(() => store.db.destroy())
    const rows = await store.db
      .selectFrom('creation')
      .select(['id', 'shared', 'temporary', 'sent_at', 'next_look_at'])
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      { id: '1', shared: 0, temporary: 0, sent_at: 1_000, next_look_at: null },
      { id: '2', shared: 0, temporary: 0, sent_at: 1_001, next_look_at: null },
      { id: '3', shared: 1, temporary: 0, sent_at: 1_002, next_look_at: null },
      { id: '4', shared: 0, temporary: 0, sent_at: 1_003, next_look_at: 0 },
      { id: '5', shared: 0, temporary: 1, sent_at: 1_004, next_look_at: null },
      { id: '6', shared: 0, temporary: 0, sent_at: 1_005, next_look_at: null },
    ])
  })
})
