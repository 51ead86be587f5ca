import 'server-only'
import { type Kysely, type Migration, sql } from 'kysely'
import type { Engine } from '../engine'

/** Who reads what of the Hub and how far it is, what was not seen lately, and the places that processes share. */
export const sync = (engine: Engine): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('sync_part')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('owner', 'text')
      .addColumn('lease_until', 'bigint')
      .addColumn('run', 'bigint', (column) => column.notNull())
      .addColumn('wish', 'text')
      .addColumn('opened', 'bigint', (column) => column.notNull())
      .addColumn('ended', 'bigint', (column) => column.notNull())
      .addColumn('progress', 'text')
      .addColumn('fault', 'text')
      .addColumn('failed_at', 'bigint')
      .execute()
    await db.schema
      .createTable('contact_way_window')
      .addColumn('starts_at', 'bigint', (column) => column.primaryKey().notNull())
      .addColumn('listed_at', 'bigint', (column) => column.notNull())
      .execute()

    await db.schema.alterTable('channel').addColumn('unseen_at', 'bigint').execute()
    await db.schema.alterTable('contact_way').addColumn('unlisted_at', 'bigint').execute()
    await db.schema.alterTable('contact_way').addColumn('day_tried_at', 'bigint').execute()
    await sql`create index contact_way_unfetched on contact_way (created_from, config_id)
      where listed = 1 and missing_at is null and fetched_at is null`.execute(db)
    await sql`create index contact_way_fetched on contact_way (fetched_at)
      where listed = 1 and missing_at is null`.execute(db)
    await sql`create index contact_way_unlisted on contact_way (unlisted_at)
      where unlisted_at is not null`.execute(db)

    if (engine !== 'postgres') return
    // Unlogged: nothing waits for the disk, and what a crash of the server empties is made anew.
    await sql`create unlogged table hub_place (kind text not null, number integer not null,
      free_at bigint not null, owner text, primary key (kind, number)) with (fillfactor = 50)`.execute(db)
  },
})
