import 'server-only'
import { type Kysely, sql } from 'kysely'

/** The index of what was fetched holds only that: SQLite took it for the way to what was not, and sorted all of it. */
export const fetchedIndex = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.dropIndex('contact_way_fetched').execute()
    await sql`create index contact_way_fetched on contact_way (fetched_at)
      where listed = 1 and missing_at is null and fetched_at is not null`.execute(db)
  },
}
