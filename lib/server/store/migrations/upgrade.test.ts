import { Kysely, Migrator } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { listChannelsQuerySchema } from '@/lib/core/channel/schema'
import { listContactWaysQuerySchema } from '@/lib/core/contact-way/query'
import { READER } from '@/lib/server/picture/decode-qr'
import { findChannels } from '@/lib/server/store/find-channels'
import { findContactWays } from '@/lib/server/store/find-contact-ways'
import { openStore } from '@/lib/server/store/open-store'
import { readPicture, readPictureText, writePicture, writeText } from '@/lib/server/store/pictures'
import { postgresDialect } from '@/lib/server/store/postgres'
import { sqliteDialect } from '@/lib/server/store/sqlite/dialect'
import { engines, makeDatabase } from '@/lib/server/testing/databases'
import { migrations } from '.'

interface FirstCreation {
  id: string
  status: string
  state: string
  request: string
}

interface FirstMirror {
  channels?: Record<string, unknown>[]
  contactWays?: Record<string, unknown>[]
  pictures?: Record<string, unknown>[]
}

describe.each(engines)('a store in %s of the first version', (engine) => {
  /** The tables as the first version, or the one that ended with `last`, left them, with these creations in them. */
  const openFirst = async (
    creations: readonly FirstCreation[],
    mirror: FirstMirror = {},
    last = '0001-first-tables',
  ) => {
    const database = await makeDatabase(engine)
    const dialect =
      engine === 'postgres'
        ? postgresDialect(database.url)
        : sqliteDialect(database.url.slice('file:'.length))
    const db = new Kysely<
      Record<'creation' | 'channel' | 'contact_way' | 'picture', Record<string, unknown>>
    >({
      dialect,
    })
    const before = Object.entries(migrations(engine)).filter(([name]) => name <= last)
    expect(before.at(-1)?.[0]).toBe(last)
    await new Migrator({
      db,
      provider: { getMigrations: async () => Object.fromEntries(before) },
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
    for (const row of mirror.channels ?? []) await db.insertInto('channel').values(row).execute()
    for (const row of mirror.contactWays ?? []) await db.insertInto('contact_way').values(row).execute()
    for (const row of mirror.pictures ?? []) await db.insertInto('picture').values(row).execute()
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

  test('keeps the mirror: everything is found, sorted and counted as if it had been read now', async () => {
    const way = (config_id: string, listed: number, fields: object | null, others: object = {}) => ({
      config_id,
      fields: fields && JSON.stringify({ config_id, ...fields }),
      users: '',
      remark: '',
      state: '',
      search: '',
      created_from: 5,
      created_to: 5,
      created_by: '林晓',
      listed,
      fetched_at: fields && 7,
      ...others,
    })
    const url = await openFirst([], {
      channels: [
        {
          key: 'c1',
          config_id: 'c1',
          state: 'sh-1',
          remark: '静安寺店',
          create_date: '2026-03-01T00:00:00.000Z',
          created_ms: 1,
          tags: JSON.stringify([{ id: 't1', name: '门店' }]),
          search: '',
          pass: 4,
        },
      ],
      contactWays: [
        way('w1', 1, { type: 2, scene: 2, remark: '团检', user: ['linxiao'], party: [3] }),
        way('w2', 1, null),
        way('w3', 0, { type: 1, scene: 2, remark: '团检背后' }),
        way('w4', 1, { type: 1, scene: 2, remark: '团检没了' }, { missing_at: 9 }),
      ],
    })
    const store = await openStore(url)
    onTestFinished(() => store.db.destroy())
    const channels = (query: object) => findChannels(store, listChannelsQuerySchema.parse(query))
    const ways = (query: object) => findContactWays(store, listContactWaysQuerySchema.parse(query))
    for (const q of ['安', '门店', 'SH-']) expect((await channels({ q })).total, q).toBe(1)
    expect((await channels({ tag: ['t1'] })).items[0]?.createDate).toBe('2026-03-01T00:00:00.000Z')
    const { items, total } = await ways({ q: '团检' })
    expect([items.map(({ config_id }) => config_id), total]).toEqual([['w1'], 1])
    expect((await ways({ q: '团检', missing: 'only' })).total).toBe(1)
    expect((await ways({ q: 'w2' })).items[0]).toMatchObject({ config_id: 'w2', fetchedAt: null })
    expect((await ways({ user: 'linxiao', madeBy: '林晓' })).items[0]).toMatchObject({
      config_id: 'w1',
      party: [3],
    })
    expect((await ways({})).total).toBe(2)
  })

  test('keeps pictures, and reads them anew with the reader of today', async () => {
    const url = await openFirst([], {
      pictures: [
        {
          url: 'p1',
          bytes: Buffer.from([1, 2]),
          content_type: 'image/png',
          text: 'of before',
          fetched_at: 5,
        },
      ],
    })
    const store = await openStore(url)
    onTestFinished(() => store.db.destroy())
    expect(await readPictureText(store, 'p1', READER)).toBeUndefined()
    const kept = await readPicture(store, 'p1', READER)
    expect(kept).toEqual({ bytes: Uint8Array.of(1, 2), contentType: 'image/png', text: undefined })
    await writeText(store, 'p1', { text: 'of today', reader: READER })
    expect(await readPictureText(store, 'p1', READER)).toBe('of today')
    expect(await readPicture(store, 'p1', READER)).toMatchObject({ text: 'of today' })
    const picture = { bytes: Uint8Array.of(3), contentType: 'image/jpeg', text: null }
    await writePicture(store, 'p1', picture, { reader: READER, at: 6 })
    expect(await readPicture(store, 'p1', READER)).toEqual(picture)
  })

  test('keeps what pictures say where the reader of today has read them', async () => {
    const picture = { bytes: Buffer.from([1]), content_type: 'image/png', fetched_at: 5 }
    const pictures = [
      { ...picture, url: 'read', text: 'of today', reader: READER },
      { ...picture, url: 'unreadable', text: null, reader: READER },
      { ...picture, url: 'not read', text: 'of before', reader: null },
    ]
    const store = await openStore(await openFirst([], { pictures }, '0009-brand-logo'))
    onTestFinished(() => store.db.destroy())
    const texts = await Promise.all(pictures.map(({ url }) => readPictureText(store, url, READER)))
    expect(texts).toEqual(['of today', null, undefined])
  })
})
