import 'server-only'
import { type Kysely, type Migration, sql } from 'kysely'
import type { Engine } from '../engine'
import type { Database } from '../schema'
import { copyChannels, copyContactWays } from './0005-copy-rows'

/** Rows get a number, so that texts and links point to them at little cost. */
const numbered = (db: Kysely<unknown>, engine: Engine, table: string) =>
  db.schema
    .createTable(table)
    .addColumn('id', engine === 'postgres' ? 'bigserial' : 'integer', (column) =>
      engine === 'postgres' ? column.primaryKey() : column.primaryKey().autoIncrement(),
    )

const link = async (
  db: Kysely<unknown>,
  table: string,
  owner: string,
  column: string,
  type: 'text' | 'bigint',
) => {
  await db.schema
    .createTable(table)
    .addColumn(column, type, (built) => built.notNull())
    .addColumn(`${owner}_id`, 'bigint', (built) =>
      built.notNull().references(`${owner}.id`).onDelete('cascade'),
    )
    .addPrimaryKeyConstraint(`${table}_key`, [column, `${owner}_id`])
    .execute()
  await db.schema.createIndex(`${table}_${owner}`).on(table).column(`${owner}_id`).execute()
}

/** One index for each column that a list is sorted by, over the rows that lists show. SQLite has what is empty last by itself. */
const sortIndexes = async (
  db: Kysely<unknown>,
  engine: Engine,
  { table, columns, shown }: { table: string; columns: readonly string[]; shown: string },
) => {
  const direction = sql.raw(engine === 'postgres' ? 'desc nulls last' : 'desc')
  for (const column of columns) {
    await sql`create index ${sql.ref(`${table}_by_${column}`)} on ${sql.table(table)}
      (${sql.ref(column)} ${direction}, id desc) where ${sql.raw(shown)}`.execute(db)
  }
}

const sqliteTexts = async (db: Kysely<unknown>, table: string) => {
  const text = sql.table(`${table}_text`)
  const index = sql.table(`${table}_fts`)
  const name = sql.ref(`${table}_fts`)
  await sql`create table ${text} (id integer primary key references ${sql.table(table)} (id) on delete cascade, text text not null)`.execute(
    db,
  )
  await sql`create virtual table ${index} using fts5 (text, content = ${sql.lit(`${table}_text`)}, content_rowid = 'id',
    tokenize = 'trigram case_sensitive 1', columnsize = 0)`.execute(db)
  // Merged in larger steps: a seventh less work while the mirror is filled.
  await sql`insert into ${index} (${name}, rank) values ('automerge', 16)`.execute(db)
  await sql`create virtual table ${sql.table(`${table}_grams`)} using fts5vocab (${name}, 'instance')`.execute(
    db,
  )
  const add = sql`insert into ${index} (rowid, text) values (new.id, new.text)`
  const remove = sql`insert into ${index} (${name}, rowid, text) values ('delete', old.id, old.text)`
  await sql`create trigger ${sql.ref(`${table}_text_added`)} after insert on ${text} begin ${add}; end`.execute(
    db,
  )
  await sql`create trigger ${sql.ref(`${table}_text_gone`)} after delete on ${text} begin ${remove}; end`.execute(
    db,
  )
  await sql`create trigger ${sql.ref(`${table}_text_changed`)} after update on ${text} begin ${remove}; ${add}; end`.execute(
    db,
  )
}

const postgresTexts = async (db: Kysely<unknown>, table: string) => {
  const text = `${table}_text`
  await db.schema
    .createTable(text)
    .addColumn('id', 'bigint', (column) => column.primaryKey().references(`${table}.id`).onDelete('cascade'))
    .addColumn('text', 'text', (column) => column.notNull())
    .execute()
  // Without the extension, or the right to add it, every search reads all texts: slower, but the same.
  const { rows } = await sql<{ present: boolean }>`
    select exists (select from pg_extension where extname = 'pg_trgm') as present`.execute(db)
  if (!rows[0]?.present) return
  await sql`create index ${sql.ref(`${text}_trigrams`)} on ${sql.table(text)} using gin (text gin_trgm_ops)`.execute(
    db,
  )
}

/** Texts that any part is found by, an index for each order of a list, who receives, who is in the directory. */
export const search = (engine: Engine): Migration => ({
  up: async (db: Kysely<Database>) => {
    const schema = db as unknown as Kysely<unknown>
    const ordered = engine === 'postgres' ? sql`text collate "C"` : sql`text`
    await schema.schema.dropTable('channel_tag').execute()
    for (const index of [
      'channel_created',
      'channel_remark',
      'channel_state',
      'contact_way_created',
      'contact_way_state',
    ]) {
      await schema.schema.dropIndex(index).execute()
    }
    for (const table of ['channel', 'contact_way']) {
      await schema.schema.alterTable(table).renameTo(`${table}_before`).execute()
    }

    await numbered(schema, engine, 'channel')
      .addColumn('key', ordered, (column) => column.notNull())
      .addColumn('config_id', ordered, (column) => column.notNull())
      .addColumn('state', ordered, (column) => column.notNull())
      .addColumn('remark', 'text', (column) => column.notNull())
      .addColumn('name_key', ordered, (column) => column.notNull())
      .addColumn('create_date', 'text')
      .addColumn('created_ms', 'bigint')
      .addColumn('tags', 'text', (column) => column.notNull())
      .addColumn('tags_key', ordered, (column) => column.notNull())
      .addColumn('missing_at', 'bigint')
      .execute()
    await schema.schema.createIndex('channel_once').unique().on('channel').column('key').execute()
    await schema.schema.createIndex('channel_of_state').on('channel').column('state').execute()
    await sql`create index channel_missing on channel (missing_at) where missing_at is not null`.execute(db)
    await sortIndexes(schema, engine, {
      table: 'channel',
      columns: ['created_ms', 'name_key', 'state', 'config_id', 'tags_key'],
      shown: 'missing_at is null',
    })
    await link(schema, 'channel_tag', 'channel', 'tag_id', 'text')

    await numbered(schema, engine, 'contact_way')
      .addColumn('config_id', ordered, (column) => column.notNull())
      .addColumn('fields', 'text')
      .addColumn('type', 'integer')
      .addColumn('scene', 'integer')
      .addColumn('remark', 'text', (column) => column.notNull())
      .addColumn('name_key', ordered, (column) => column.notNull())
      .addColumn('receiver_key', ordered, (column) => column.notNull())
      .addColumn('state', ordered, (column) => column.notNull())
      .addColumn('created_from', 'bigint')
      .addColumn('created_to', 'bigint')
      .addColumn('created_by', 'text')
      .addColumn('listed', 'integer', (column) => column.notNull())
      .addColumn('fetched_at', 'bigint')
      .addColumn('first_seen_at', 'bigint')
      .addColumn('missing_at', 'bigint')
      .execute()
    await schema.schema
      .createIndex('contact_way_once')
      .unique()
      .on('contact_way')
      .column('config_id')
      .execute()
    await schema.schema.createIndex('contact_way_of_state').on('contact_way').column('state').execute()
    await sql`create index contact_way_missing on contact_way (missing_at) where missing_at is not null`.execute(
      db,
    )
    await sortIndexes(schema, engine, {
      table: 'contact_way',
      columns: ['created_from', 'name_key', 'state', 'config_id', 'type', 'receiver_key', 'created_by'],
      shown: 'listed = 1 and missing_at is null',
    })
    await link(schema, 'contact_way_user', 'contact_way', 'userid', 'text')
    await link(schema, 'contact_way_department', 'contact_way', 'department_id', 'bigint')

    if (engine === 'postgres') {
      await sql`savepoint trigrams`.execute(db)
      await sql`create extension if not exists pg_trgm`
        .execute(db)
        .catch(() => sql`rollback to trigrams`.execute(db))
    }
    for (const table of ['channel', 'contact_way']) {
      await (engine === 'postgres' ? postgresTexts : sqliteTexts)(schema, table)
    }

    await schema.schema
      .createTable('member')
      .addColumn('userid', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('departments', 'text', (column) => column.notNull())
      .execute()
    await schema.schema
      .createTable('department')
      .addColumn('id', 'bigint', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('parentid', 'bigint', (column) => column.notNull())
      .addColumn('place', 'bigint', (column) => column.notNull())
      .execute()

    await schema.schema
      .createTable('view')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('list', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('query', 'text', (column) => column.notNull())
      .addColumn('shared', 'integer', (column) => column.notNull())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('owner_name', 'text', (column) => column.notNull())
      .addUniqueConstraint('view_once', ['owner_id', 'list', 'name'])
      .execute()

    await copyChannels(db)
    await copyContactWays(db)
    for (const table of ['channel_before', 'contact_way_before'])
      await schema.schema.dropTable(table).execute()
  },
})
