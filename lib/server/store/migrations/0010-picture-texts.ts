import 'server-only'
import { type Kysely, sql } from 'kysely'

/**
 * What pictures say, in a table without the pictures: SQLite reads through all of a picture to what stands behind it in
 * its row. The columns of before stay, because SQLite would write each picture anew to be rid of them.
 */
export const pictureTexts = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('picture_text')
      .addColumn('url', 'text', (column) => column.primaryKey().notNull())
      .addColumn('text', 'text')
      .addColumn('reader', 'integer', (column) => column.notNull())
      .execute()
    await sql`
      insert into picture_text (url, text, reader)
      select url, text, reader from picture where reader is not null
    `.execute(db)
  },
}
