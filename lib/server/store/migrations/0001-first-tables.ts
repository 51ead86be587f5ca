import 'server-only'
import type { Kysely, Migration } from 'kysely'
import { sql } from 'kysely'
import type { Engine } from '../engine'

export const firstTables = (engine: Engine): Migration => ({
  up: async (db: Kysely<unknown>) => {
    const blob = engine === 'postgres' ? sql`bytea` : sql`blob`
    const serial = engine === 'postgres' ? sql`bigserial` : sql`integer`

    await db.schema
      .createTable('channel')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('config_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('remark', 'text', (column) => column.notNull())
      .addColumn('create_date', 'text')
      .addColumn('created_ms', 'bigint')
      .addColumn('tags', 'text', (column) => column.notNull())
      .addColumn('search', 'text', (column) => column.notNull())
      .addColumn('pass', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('channel_created').on('channel').columns(['created_ms', 'key']).execute()
    await db.schema.createIndex('channel_remark').on('channel').columns(['remark', 'key']).execute()
    await db.schema.createIndex('channel_state').on('channel').column('state').execute()

    await db.schema
      .createTable('channel_tag')
      .addColumn('channel_key', 'text', (column) =>
        column.notNull().references('channel.key').onDelete('cascade'),
      )
      .addColumn('tag_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('channel_tag_key', ['tag_id', 'channel_key'])
      .execute()
    await db.schema.createIndex('channel_tag_channel').on('channel_tag').column('channel_key').execute()

    await db.schema
      .createTable('tag')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .execute()

    await db.schema
      .createTable('contact_way')
      .addColumn('config_id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('fields', 'text')
      .addColumn('type', 'integer')
      .addColumn('scene', 'integer')
      .addColumn('users', 'text', (column) => column.notNull())
      .addColumn('remark', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('search', 'text', (column) => column.notNull())
      .addColumn('created_from', 'bigint')
      .addColumn('created_to', 'bigint')
      .addColumn('created_by', 'text')
      .addColumn('listed', 'integer', (column) => column.notNull())
      .addColumn('fetched_at', 'bigint')
      .addColumn('missing_at', 'bigint')
      .execute()
    await db.schema
      .createIndex('contact_way_created')
      .on('contact_way')
      .columns(['created_from', 'config_id'])
      .execute()
    await db.schema.createIndex('contact_way_state').on('contact_way').column('state').execute()

    await db.schema
      .createTable('creation')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('actor_name', 'text', (column) => column.notNull())
      .addColumn('idempotency_key', 'text', (column) => column.notNull())
      .addColumn('body_hash', 'text', (column) => column.notNull())
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('remark', 'text', (column) => column.notNull())
      .addColumn('config_id', 'text')
      .addColumn('qr_code', 'text')
      .addColumn('problem', 'text')
      .addColumn('warnings', 'text', (column) => column.notNull())
      .addColumn('errcode', 'integer')
      .addColumn('errmsg', 'text')
      .addColumn('recovered', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('finished_at', 'bigint')
      .addUniqueConstraint('creation_once', ['actor_id', 'idempotency_key'])
      .execute()
    await db.schema.createIndex('creation_status').on('creation').columns(['status', 'created_at']).execute()
    await db.schema.createIndex('creation_state').on('creation').column('state').execute()

    await db.schema
      .createTable('audit')
      .addColumn('id', serial, (column) => column.primaryKey().notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('actor_name', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('audit_at').on('audit').column('at').execute()

    await db.schema
      .createTable('picture')
      .addColumn('url', 'text', (column) => column.primaryKey().notNull())
      .addColumn('bytes', blob, (column) => column.notNull())
      .addColumn('content_type', 'text', (column) => column.notNull())
      .addColumn('text', 'text')
      .addColumn('fetched_at', 'bigint', (column) => column.notNull())
      .execute()

    await db.schema
      .createTable('setting')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute()
  },
})
