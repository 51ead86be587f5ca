import 'server-only'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { foldText } from '@/lib/core/search'
import { breathe } from '../breathe'
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

/** How many texts hold `part`: half of them are looked through aside, the others meanwhile here. */
const countHolding = async ({ db, aside }: Store, searched: Searched, part: string): Promise<number> => {
  const texts = sql.table(`${searched}_text`)
  const { rows } = await sql<{ middle: number | null }>`
    select ((select min(id) from ${texts}) + (select max(id) from ${texts})) / 2 as middle`.execute(db)
  const middle = rows[0]?.middle ?? 0
  const count = (half: RawBuilder<SqlBool>, reader: Store['db']) =>
    sql<{ count: number }>`select count(*) as count from ${texts}
      where ${half} and ${holdsPart('text', part)}`.execute(reader)
  const there = count(sql<SqlBool>`id > ${middle}`, aside)
  // The other thread must have begun before this one stands still.
  const here = breathe().then(() => count(sql<SqlBool>`id <= ${middle}`, db))
  const halves = await Promise.all([there, here])
  return halves.reduce((sum, half) => sum + (half.rows[0]?.count ?? 0), 0)
}

const matchInSqlite = async (store: Store, searched: Searched, part: string): Promise<TextMatch> => {
  const { db } = store
  const index = sql.table(`${searched}_fts`)
  const broad = holding(searched, part)
  if ([...part].length < GROUP) {
    const { rows } = await sql<{
      id: number
    }>`select distinct doc as id from ${sql.table(`${searched}_grams`)}
      where term >= ${part} and term < ${part + LAST_SIGN} limit ${FEW + 1}`.execute(db)
    if (rows.length <= FEW) return { condition: inList(idsOf(rows)), count: rows.length }
    return { condition: broad, count: await countHolding(store, searched, part) }
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
