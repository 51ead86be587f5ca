import 'server-only'
import { type Kysely, type Migration, sql } from 'kysely'
import type { ContactWayFields } from '@/lib/core/contact-way/wire'
import { channelRow } from '../channel-row'
import { contactWayLinks, contactWayRow, emptyContactWay } from '../contact-way-row'
import type { Engine } from '../engine'
import type { Database } from '../schema'

const ROWS_AT_ONCE = 500

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

const copyChannels = async (db: Kysely<Database>) => {
  const before = db as unknown as Kysely<{
    channel_before: {
      key: string
      config_id: string
      state: string
      remark: string
      create_date: string | null
      tags: string
      pass: number
    }
  }>
  let last = ''
  for (;;) {
    const rows = await before
      .selectFrom('channel_before')
      .selectAll()
      .where('key', '>', last)
      .orderBy('key')
      .limit(ROWS_AT_ONCE)
      .execute()
    if (rows.length === 0) return
    last = rows.at(-1)?.key ?? ''
    const made = rows.map((row) =>
      channelRow(
        {
          configId: row.config_id,
          state: row.state,
          remark: row.remark,
          createDate: row.create_date,
          tags: JSON.parse(row.tags),
        },
        Number(row.pass),
      ),
    )
    await db
      .insertInto('channel')
      .values(made.map(({ row }) => row))
      .execute()
    const ids = new Map(
      (
        await db
          .selectFrom('channel')
          .select(['id', 'key'])
          .where(
            'key',
            'in',
            rows.map(({ key }) => key),
          )
          .execute()
      ).map(({ id, key }) => [key, id]),
    )
    const idOf = (key: string) => ids.get(key) ?? 0
    await db
      .insertInto('channel_text')
      .values(made.map(({ row, text }) => ({ id: idOf(row.key), text })))
      .execute()
    const links = made.flatMap(({ row, tagIds }) =>
      tagIds.map((tag_id) => ({ tag_id, channel_id: idOf(row.key) })),
    )
    if (links.length > 0) await db.insertInto('channel_tag').values(links).execute()
  }
}

const copyContactWays = async (db: Kysely<Database>) => {
  const before = db as unknown as Kysely<{ contact_way_before: Record<string, string | number | null> }>
  let last = ''
  for (;;) {
    const rows = await before
      .selectFrom('contact_way_before')
      .selectAll()
      .where('config_id', '>', last)
      .orderBy('config_id')
      .limit(ROWS_AT_ONCE)
      .execute()
    if (rows.length === 0) return
    last = String(rows.at(-1)?.config_id ?? '')
    for (const old of rows) {
      const fields: ContactWayFields =
        old.fields === null
          ? { config_id: String(old.config_id) }
          : (JSON.parse(String(old.fields)) as ContactWayFields)
      const { text, columns } = contactWayRow(fields, new Map())
      const { id } = await db
        .insertInto('contact_way')
        .values({
          ...emptyContactWay(fields.config_id, 0),
          ...(old.fields === null ? {} : columns),
          created_from: old.created_from === null ? null : Number(old.created_from),
          created_to: old.created_to === null ? null : Number(old.created_to),
          created_by: old.created_by === null ? null : String(old.created_by),
          listed: Number(old.listed),
          fetched_at: old.fetched_at === null ? null : Number(old.fetched_at),
          first_seen_at: old.first_seen_at === null ? null : Number(old.first_seen_at),
          missing_at: old.missing_at === null ? null : Number(old.missing_at),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db.insertInto('contact_way_text').values({ id, text }).execute()
      const { users, departments } = contactWayLinks(fields)
      if (users.length > 0) {
        await db
          .insertInto('contact_way_user')
          .values(users.map((userid) => ({ userid, contact_way_id: id })))
          .execute()
      }
      if (departments.length > 0) {
        await db
          .insertInto('contact_way_department')
          .values(departments.map((department_id) => ({ department_id, contact_way_id: id })))
          .execute()
      }
    }
  }
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
      .addColumn('pass', 'bigint', (column) => column.notNull())
      .addColumn('missing_at', 'bigint')
      .execute()
    await schema.schema.createIndex('channel_once').unique().on('channel').column('key').execute()
    await schema.schema.createIndex('channel_of_state').on('channel').column('state').execute()
    await schema.schema.createIndex('channel_pass').on('channel').column('pass').execute()
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
