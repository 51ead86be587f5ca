import 'server-only'
import type { Kysely, Migration } from 'kysely'

export const batches: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('batch')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('actor_name', 'text', (column) => column.notNull())
      .addColumn('body_hash', 'text', (column) => column.notNull())
      .addColumn('idempotency_key', 'text', (column) => column.notNull())
      .addColumn('problem', 'text')
      .addColumn('errcode', 'integer')
      .addColumn('errmsg', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('finished_at', 'bigint')
      .addUniqueConstraint('batch_once', ['actor_id', 'idempotency_key'])
      .execute()
    await db.schema.createIndex('batch_created').on('batch').columns(['created_at', 'id']).execute()
    await db.schema.createIndex('batch_status').on('batch').columns(['status', 'created_at']).execute()

    await db.schema
      .createTable('batch_row')
      .addColumn('batch_id', 'text', (column) => column.notNull().references('batch.id').onDelete('cascade'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('fields', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('issues', 'text')
      .addColumn('attempt', 'integer', (column) => column.notNull())
      .addColumn('shared', 'integer', (column) => column.notNull())
      .addColumn('creation_id', 'text')
      .addPrimaryKeyConstraint('batch_row_key', ['batch_id', 'number'])
      .execute()
    await db.schema
      .createIndex('batch_row_status')
      .on('batch_row')
      .columns(['batch_id', 'status', 'number'])
      .execute()
    await db.schema.createIndex('batch_row_creation').on('batch_row').column('creation_id').execute()
  },
}
