import 'server-only'
import { sql } from 'kysely'

/** By `column`, what has none last when descending and first when ascending, then by number: as the indexes are. */
export const inOrder = (column: string, order: 'asc' | 'desc') =>
  order === 'asc'
    ? sql`${sql.ref(column)} asc nulls first, id asc`
    : sql`${sql.ref(column)} desc nulls last, id desc`
