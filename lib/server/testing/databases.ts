import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Engine } from '@/lib/server/store/engine'
import { openStore, type Store } from '@/lib/server/store/open-store'

const adminUrl = process.env.TEST_POSTGRES_URL

/** PostgreSQL only where `TEST_POSTGRES_URL` names a server and a role that may make databases. */
export const engines: Engine[] = adminUrl ? ['sqlite', 'postgres'] : ['sqlite']

export interface TestDatabase {
  url: string
  folder: string
  drop(): Promise<void>
}

const runAsAdmin = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** An empty database of its own, with a folder for what stands beside it. */
export const makeDatabase = async (engine: Engine): Promise<TestDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  if (engine === 'sqlite') {
    return { url: `file:${join(folder, 'desk.db')}`, folder, drop: async () => removeFolder() }
  }
  const name = `desk_${randomBytes(6).toString('hex')}`
  await runAsAdmin(`create database ${name}`)
  const url = new URL(adminUrl ?? '')
  url.pathname = `/${name}`
  return {
    url: url.href,
    folder,
    drop: async () => {
      removeFolder()
      await runAsAdmin(`drop database ${name} with (force)`)
    },
  }
}

const tables = [
  'channel_text',
  'channel_tag',
  'channel',
  'tag',
  'contact_way_text',
  'contact_way_user',
  'contact_way_department',
  'contact_way',
  'contact_way_window',
  'sync_part',
  'member',
  'department',
  'view',
  'creation',
  'batch_row',
  'batch',
  'audit',
  'picture',
  'picture_text',
  'setting',
  'brand_logo',
] as const

/** A store for the tests of one `describe`, empty before each. */
export const useStore = (engine: Engine): (() => Store) => {
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    database = await makeDatabase(engine)
    store = await openStore(database.url)
  })
  beforeEach(async () => {
    await store.db.transaction().execute(async (transaction) => {
      for (const table of tables) await transaction.deleteFrom(table).execute()
    })
  })
  afterAll(async () => {
    await store.db.destroy()
    await database.drop()
  })
  return () => store
}
