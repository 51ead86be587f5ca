import 'server-only'
import { sql } from 'kysely'
import type { Store } from './open-store'

/**
 * By `column`, what has none last when descending and first when ascending, then by number: as the indexes are. Rows
 * that are `named` one by one are sorted after they were found, so the index of the order must not be in reach.
 */
export const inOrder = (column: string, order: 'asc' | 'desc', { named = false } = {}) => {
  const by = named ? sql`coalesce(${sql.ref(column)}, ${sql.ref(column)})` : sql.ref(column)
  return order === 'asc' ? sql`${by} asc nulls first, id asc` : sql`${by} desc nulls last, id desc`
}

/**
 * How a page is looked for among what matches: `few` rows are found by the narrowest index and sorted; many are read in
 * the order of the list until the page is full, so that no index but that of the order may be used.
 */
export type Plan = 'few' | 'many'

/** So many rows are cheaper to sort than to come across in the order of the list. */
const FEW = 3_000

/**
 * How many match, and the rows that come `after` so many. PostgreSQL knows which way is the shorter one, and counts
 * meanwhile; SQLite is told by the count.
 */
export const readListPage = async <Row>(
  { engine }: Store,
  {
    count,
    read,
    after,
  }: { count: () => Promise<number>; read: (plan: Plan) => Promise<Row[]>; after: number },
): Promise<{ total: number; rows: Row[] }> => {
  if (engine === 'postgres') {
    const [total, rows] = await Promise.all([count(), read('few')])
    return { total, rows }
  }
  const total = await count()
  return { total, rows: after < total ? await read(total > FEW ? 'many' : 'few') : [] }
}
