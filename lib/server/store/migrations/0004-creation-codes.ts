import 'server-only'
import type { Kysely, Migration } from 'kysely'

/** Which creation made a code is asked for each code that is made or found. */
export const creationCodes: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createIndex('creation_code').on('creation').column('config_id').execute()
  },
}
