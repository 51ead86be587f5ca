import 'server-only'
import { type SqlBool, sql } from 'kysely'
import { foldText } from '@/lib/core/search'

/** `column` (already folded) holds `text` as a substring; `%` and `_` stand for themselves. */
export const contains = (column: string, text: string) => {
  const pattern = `%${foldText(text).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql<SqlBool>`${sql.ref(column)} like ${pattern} escape '\\'`
}
