import 'server-only'
import type { Kysely, Migration } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../schema'

/** Who works on a creation and until when, when it was sent, when it is looked for again; one code for each `state`. */
export const creationsResolved: Migration = {
  up: async (db: Kysely<Database>) => {
    const add = (column: string, type: 'text' | 'bigint') =>
      db.schema.alterTable('creation').addColumn(column, type).execute()
    await add('owner', 'text')
    await add('lease_until', 'bigint')
    await add('sent_at', 'bigint')
    await add('next_look_at', 'bigint')
    await add('dismissed_at', 'bigint')
    await add('dismissed_by', 'text')
    const addCount = (column: string) =>
      db.schema
        .alterTable('creation')
        .addColumn(column, 'integer', (built) => built.notNull().defaultTo(0))
        .execute()
    await addCount('looks')
    await addCount('shared')
    await addCount('temporary')
    await db.schema.alterTable('contact_way').addColumn('first_seen_at', 'bigint').execute()

    await sql`update creation set sent_at = created_at`.execute(db)
    await sql`update creation set temporary = 1 where request like '%"is_temp":true%'`.execute(db)
    await sql`update creation set next_look_at = 0 where status = 'unknown' and temporary = 0`.execute(db)
    await sql`update creation set shared = 1 where status <> 'failed' and exists (
      select 1 from creation as earlier where earlier.state = creation.state and earlier.status <> 'failed'
      and earlier.id < creation.id)`.execute(db)
    await sql`create unique index creation_state_once on creation (state)
      where status <> 'failed' and shared = 0`.execute(db)
    await db.schema.createIndex('creation_look').on('creation').columns(['status', 'next_look_at']).execute()
    await db.schema
      .createIndex('creation_finished')
      .on('creation')
      .columns(['status', 'finished_at', 'created_at'])
      .execute()
  },
}
