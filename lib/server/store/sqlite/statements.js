const CACHED_STATEMENTS = 500
/** Longer ones write many rows, rarely the same number of them twice. */
const LONGEST_CACHED = 2_000

/** @typedef {{ rows: Record<string, unknown>[], changes?: number | bigint, lastInsertRowid?: number | bigint }} Outcome */

/**
 * Runs statements on one connection, compiled once each.
 * @param {import('@photostructure/sqlite').DatabaseSyncInstance} database
 * @returns {(sql: string, parameters: readonly unknown[]) => Outcome}
 */
export const createStatements = (database) => {
  const cache = new Map()
  const prepare = (/** @type {string} */ sql) => {
    const known = cache.get(sql)
    if (known) return known
    const [oldest] = cache.keys()
    if (cache.size >= CACHED_STATEMENTS && oldest !== undefined) cache.delete(oldest)
    const statement = database.prepare(sql)
    const prepared = { statement, reads: statement.columns().length > 0 }
    if (sql.length <= LONGEST_CACHED) cache.set(sql, prepared)
    return prepared
  }
  return (sql, parameters) => {
    const { statement, reads } = prepare(sql)
    if (!reads) return { rows: [], ...statement.run(...parameters) }
    // Rows have a null prototype, which React refuses as props.
    return { rows: statement.all(...parameters).map((/** @type {object} */ row) => ({ ...row })) }
  }
}
