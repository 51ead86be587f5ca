import 'server-only'
import type { Kysely } from 'kysely'

/** Which reader the text of a picture is from: those of before may be of another picture. */
export const pictureReader = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('picture').addColumn('reader', 'integer').execute()
  },
}
