import 'server-only'
import { sql } from 'kysely'

/** By `column`, what has none last when descending and first when ascending, then by number: as the indexes are. */
export const inOrder = (column: string, order: 'asc' | 'desc') =>
  order === 'asc'
    ? sql`${sql.ref(column)} asc nulls first, id asc`
    : sql`${sql.ref(column)} desc nulls last, id desc`

/**
 * How a page is looked for among what matches: `few` rows are found by the narrowest index and sorted; many are read in
 * the order of the list until the page is full, so that no index but that of the order may be used.
 */
export type Plan = 'few' | 'many'

/** So many rows are cheaper to sort than to come across in the order of the list. */
const FEW = 3_000

export const planFor = (total: number): Plan => (total > FEW ? 'many' : 'few')
