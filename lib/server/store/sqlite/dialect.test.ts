import { mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Kysely, sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readAside, sqliteDialect } from './dialect'
import { keepThread } from './keep-thread'

interface Tables {
  thing: { id: number; name: string }
}

const newPath = () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'below', 'desk.db')
}

const open = async () => {
  const path = newPath()
  const db = new Kysely<Tables>({ dialect: sqliteDialect(path) })
  await sql`create table thing (id integer primary key, name text not null unique)`.execute(db)
  onTestFinished(() => db.destroy())
  const names = async () =>
    (await db.selectFrom('thing').select('name').orderBy('id').execute()).map(({ name }) => name)
  return { db, path, names }
}

const gate = () => {
  let openGate: () => void = () => {}
  const passed = new Promise<void>((resolve) => {
    openGate = resolve
  })
  return { passed, openGate }
}

describe('the embedded engine', () => {
  test('keeps its file from others', async () => {
    const { path } = await open()
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(`${path}-wal`).mode & 0o777).toBe(0o600)
  })

  test('reads what is committed while a transaction is under way, and the transaction reads its own', async () => {
    const { db, names } = await open()
    await db.insertInto('thing').values({ id: 1, name: 'kept' }).execute()
    const { passed, openGate } = gate()
    const writing = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('thing').values({ id: 2, name: 'new' }).execute()
      expect(await transaction.selectFrom('thing').select('name').execute()).toHaveLength(2)
      await passed
    })
    expect(await names()).toEqual(['kept'])
    openGate()
    await writing
    expect(await names()).toEqual(['kept', 'new'])
  })

  test('a write waits for the transaction under way and is no part of it', async () => {
    const { db, names } = await open()
    const { passed, openGate } = gate()
    const refused = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('thing').values({ id: 1, name: 'undone' }).execute()
      await passed
      throw new Error('given up')
    })
    const beside = db.insertInto('thing').values({ id: 2, name: 'beside' }).execute()
    openGate()
    await expect(refused).rejects.toThrow('given up')
    await beside
    expect(await names()).toEqual(['beside'])
  })

  test('a refused statement says why, harms nothing and keeps nobody waiting', async () => {
    const { db, names } = await open()
    await db.insertInto('thing').values({ id: 1, name: 'one' }).execute()
    const again = db.insertInto('thing').values({ id: 2, name: 'one' })
    await expect(again.execute()).rejects.toThrow('UNIQUE constraint failed: thing.name')
    await expect(
      db
        .transaction()
        .execute((transaction) => transaction.insertInto('thing').values({ id: 3, name: 'one' }).execute()),
    ).rejects.toThrow('UNIQUE constraint failed: thing.name')
    const unsendable = db.insertInto('thing').values({ id: 4, name: { cannot: () => {} } as never })
    await expect(unsendable.execute()).rejects.toThrow('could not be cloned')
    await db.insertInto('thing').values({ id: 4, name: 'four' }).execute()
    expect(await names()).toEqual(['one', 'four'])
  })

  test('many at once each have their turn', async () => {
    const { db } = await open()
    await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        at % 2
          ? db
              .insertInto('thing')
              .values({ id: at, name: `n${at}` })
              .execute()
          : db.transaction().execute(async (transaction) => {
              await transaction
                .insertInto('thing')
                .values({ id: at, name: `n${at}` })
                .execute()
              await transaction
                .updateTable('thing')
                .set({ name: `m${at}` })
                .where('id', '=', at)
                .execute()
            }),
      ),
    )
    expect(await db.selectFrom('thing').select('id').execute()).toHaveLength(200)
  })

  test('counts what it changed, gives bytes back, and reads with a statement of its own', async () => {
    const { db } = await open()
    await db
      .insertInto('thing')
      .values([
        { id: 1, name: 'a' },
        { id: 2, name: 'b' },
      ])
      .execute()
    const { numUpdatedRows } = await db
      .updateTable('thing')
      .set({ name: sql`name || 'x'` })
      .executeTakeFirstOrThrow()
    expect(numUpdatedRows).toBe(2n)
    const { rows } = await sql<{ bytes: Uint8Array }>`SELECT ${Buffer.from([1, 2])} as bytes`.execute(db)
    expect([...(rows[0]?.bytes ?? [])]).toEqual([1, 2])
    const written = await db
      .insertInto('thing')
      .values({ id: 3, name: 'c' })
      .returning(['id', 'name'])
      .execute()
    expect(written).toStrictEqual([{ id: 3, name: 'c' }])
  })
})

describe('what reads aside', () => {
  test('sees what is committed, changes nothing, and ends with the rest', async () => {
    const path = newPath()
    const aside = readAside(path)
    const db = new Kysely<Tables>({ dialect: sqliteDialect(path, aside.close) })
    await sql`create table thing (id integer primary key, name text not null unique)`.execute(db)
    const reader = new Kysely<Tables>({ dialect: aside.dialect })
    await db.insertInto('thing').values({ id: 1, name: 'one' }).execute()
    expect(await reader.selectFrom('thing').selectAll().execute()).toStrictEqual([{ id: 1, name: 'one' }])
    await expect(reader.deleteFrom('thing').execute()).rejects.toThrow(/readonly|read-only/)
    await expect(reader.transaction().execute(async () => {})).rejects.toThrow('does not write')
    await db.destroy()
    await expect(reader.selectFrom('thing').selectAll().execute()).resolves.toHaveLength(1)
    await aside.close()
  })
})

describe('a thread of the store', () => {
  const thread = new URL('./store-thread.js', import.meta.url)
  const keep = async (path: string) => {
    const threads: Worker[] = []
    const kept = await keepThread({ path, readOnly: false }, () => {
      const spawned = new Worker(thread)
      threads.push(spawned)
      return spawned
    })
    return { kept, threads }
  }

  test('a file that cannot be opened is an error', async () => {
    await expect(
      keepThread({ path: join(fileURLToPath(thread), 'desk.db'), readOnly: false }),
    ).rejects.toThrow(/ENOTDIR|EEXIST/)
  })

  test('one whose file cannot be opened is followed by another, until it is closed', async () => {
    const path = newPath()
    const { kept, threads } = await keep(path)
    await kept.thread().run('create table thing (id integer primary key)', [])
    await threads[0]?.terminate()
    renameSync(dirname(path), `${dirname(path)}.away`)
    writeFileSync(dirname(path), '')
    await expect(kept.thread().run('insert into thing values (1)', [])).rejects.toThrow()
    await expect.poll(() => threads[1]?.threadId).toBe(-1)
    rmSync(dirname(path))
    renameSync(`${dirname(path)}.away`, dirname(path))
    await kept.thread().run('insert into thing values (2)', [])
    expect((await kept.thread().run('select id from thing', [])).rows).toEqual([{ id: 2 }])
    await kept.close()
    expect(() => kept.thread()).toThrow('the store is closed')
  })

  test('what it was doing when it ended fails, the next one goes on, and no transaction is torn', async () => {
    const path = newPath()
    const { kept: writer, threads } = await keep(path)
    await writer.thread().run('create table thing (id integer primary key)', [])
    const first = writer.thread()
    await first.run('begin immediate', [])
    await first.run('insert into thing values (1)', [])
    const torn = first.run('insert into thing values (2)', [])
    await threads[0]?.terminate()
    await expect(Promise.allSettled([torn])).resolves.toBeDefined()
    await expect(first.run('insert into thing values (3)', [])).rejects.toThrow(
      'the thread of the store has ended',
    )

    await writer.thread().run('insert into thing values (?)', [4])
    expect(threads).toHaveLength(2)
    expect((await writer.thread().run('select id from thing', [])).rows).toEqual([{ id: 4 }])
    await writer.close()
  })
})
