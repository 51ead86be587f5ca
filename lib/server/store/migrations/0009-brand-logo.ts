import 'server-only'
import { type Kysely, type Migration, sql } from 'kysely'
import type { Engine } from '../engine'

/** The logo in the middle of codes; everything else of the brand is a setting. */
export const brandLogo = (engine: Engine): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('brand_logo')
      .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('bytes', engine === 'postgres' ? sql`bytea` : sql`blob`, (column) => column.notNull())
      .addColumn('content_type', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('width', 'integer', (column) => column.notNull())
      .addColumn('height', 'integer', (column) => column.notNull())
      .execute()
  },
})
