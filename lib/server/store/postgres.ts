import 'server-only'
import { PostgresDialect } from 'kysely'
import pg from 'pg'

const INT8 = 20

/** PostgreSQL with bigint as number: all our bigints are epoch milliseconds. */
export const postgresDialect = (connectionString: string): PostgresDialect => {
  const types = {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
  }
  const pool = new pg.Pool({ connectionString, max: 10, types })
  // A connection that dies while nobody uses it would end the process; the next query opens another.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}
