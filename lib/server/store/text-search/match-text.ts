import 'server-only'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { foldText } from '@/lib/core/search'
import type { Store } from '../open-store'
import type { Searched } from './save-texts'

/** So many matches are cheaper to sort than to look for in the order of the list. */
const FEW = 3_000
/** Shorter parts are heads of the groups of three that the index holds. */
const GROUP = 3
const LAST_SIGN = '\u{10ffff}'

export interface TextMatch {
  /** Holds for the rows that match; `id` names the number of the row. */
  condition: (id: string) => RawBuilder<SqlBool>
  /** How many match, missing ones and all. */
  count: number
}

const inList = (ids: readonly number[]) => (id: string) =>
  sql<SqlBool>`${sql.ref(id)} in (select value from json_each(${JSON.stringify(ids)}))`

/** SQLite skips quicker to a sign of ASCII with GLOB, and to any other with instr. */
const holdsPart = (column: string, part: string) => {
  const plain = /^[\x20-\x7e]+$/.test(part) && !/[*?[\]]/.test(part)
  return plain
    ? sql<SqlBool>`${sql.ref(column)} glob ${`*${part}*`}`
    : sql<SqlBool>`instr(${sql.ref(column)}, ${part}) > 0`
}

/** Each row is looked into, in whatever order the list has. */
const holding = (searched: Searched, part: string) => (id: string) =>
  sql<SqlBool>`exists (select 1 from ${sql.table(`${searched}_text`)} as held
    where held.id = ${sql.ref(id)} and ${holdsPart('held.text', part)})`

const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id)

const matchInSqlite = async ({ db }: Store, searched: Searched, part: string): Promise<TextMatch> => {
  const index = sql.table(`${searched}_fts`)
  const broad = holding(searched, part)
  if ([...part].length < GROUP) {
    const { rows } = await sql<{
      id: number
    }>`select distinct doc as id from ${sql.table(`${searched}_grams`)}
      where term >= ${part} and term < ${part + LAST_SIGN} limit ${FEW + 1}`.execute(db)
    if (rows.length <= FEW) return { condition: inList(idsOf(rows)), count: rows.length }
    const counted = await sql<{
      count: number
    }>`select count(*) as count from ${sql.table(`${searched}_text`)}
      where ${holdsPart('text', part)}`.execute(db)
    return { condition: broad, count: counted.rows[0]?.count ?? 0 }
  }
  const phrase = `"${part.replaceAll('"', '""')}"`
  const matching = sql`${index} where ${sql.ref(`${searched}_fts`)} match ${phrase}`
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${matching}`.execute(db)
  const count = rows[0]?.count ?? 0
  if (count > FEW) return { condition: broad, count }
  return { condition: (id) => sql<SqlBool>`${sql.ref(id)} in (select rowid from ${matching})`, count }
}

const matchInPostgres = async ({ db }: Store, searched: Searched, part: string): Promise<TextMatch> => {
  const pattern = `%${part.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await sql<{ count: number; ids: string[] | null }>`
    select count(*) as count, (array_agg(id))[1:${sql.lit(FEW)}] as ids
    from ${sql.table(`${searched}_text`)} where text like ${pattern}`.execute(db)
  const count = rows[0]?.count ?? 0
  if (count <= FEW) {
    const ids = (rows[0]?.ids ?? []).map(Number)
    return { condition: (id) => sql<SqlBool>`${sql.ref(id)} = any(${ids}::bigint[])`, count }
  }
  return {
    condition: (id) => sql<SqlBool>`exists (select 1 from ${sql.table(`${searched}_text`)} as held
      where held.id = ${sql.ref(id)} and held.text like ${pattern})`,
    count,
  }
}

/**
 * Rows whose text holds `text` as a part, from one character on, in any script, case and width. Few matches become a
 * list of rows, many a condition on each row: either way a page of them costs little.
 */
export const matchText = (store: Store, searched: Searched, text: string): Promise<TextMatch> => {
  const match = store.engine === 'sqlite' ? matchInSqlite : matchInPostgres
  const part = foldText(text)
  return store.remember(JSON.stringify([searched, 'text', part]), () => match(store, searched, part))
}
