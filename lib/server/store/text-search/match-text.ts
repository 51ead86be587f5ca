import 'server-only'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { foldText } from '@/lib/core/search'
import { breathe } from '../breathe'
import type { Store } from '../open-store'
import type { Searched } from './save-texts'

/** So many matches are cheaper to sort than to look for in the order of the list. */
const FEW = 3_000
/** So many rows PostgreSQL had better look up and sort than come across in the order of the list. */
const NAMED = 1_000
/** Shorter parts are heads of the groups of three that the index holds. */
const GROUP = 3
const LAST_SIGN = '\u{10ffff}'

export interface TextMatch {
  /** Holds for the rows that match; `id` names the number of the row. */
  condition: (id: string) => RawBuilder<SqlBool>
  /** How many match, missing ones and all. */
  count: number
  /** The rows are looked up one by one and then sorted: PostgreSQL takes the way of the order for shorter than it is. */
  named?: boolean
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

/** Asks the same of both halves of the texts: of one aside, of the other meanwhile here. */
const askHalves = async <Row>(
  { db, aside }: Store,
  [upper, lower]: [RawBuilder<SqlBool>, RawBuilder<SqlBool>],
  ask: (half: RawBuilder<SqlBool>) => RawBuilder<Row>,
): Promise<Row[]> => {
  const there = ask(upper).execute(aside)
  // The other thread must have begun before this one stands still.
  const here = breathe().then(() => ask(lower).execute(db))
  return (await Promise.all([there, here])).flatMap(({ rows }) => rows)
}

const sumOf = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0)

/** How many texts hold `part`. */
const countHolding = async (store: Store, searched: Searched, part: string): Promise<number> => {
  const texts = sql.table(`${searched}_text`)
  const { rows } = await sql<{ middle: number | null }>`
    select ((select min(id) from ${texts}) + (select max(id) from ${texts})) / 2 as middle`.execute(store.db)
  const middle = rows[0]?.middle ?? 0
  const counts = await askHalves(
    store,
    [sql`id > ${middle}`, sql`id <= ${middle}`],
    (half) => sql<{ count: number }>`select count(*) as count from ${texts}
      where ${half} and ${holdsPart('text', part)}`,
  )
  return sumOf(counts)
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
  return {
    condition: (id) => sql<SqlBool>`${sql.ref(id)} in (select rowid from ${matching})`,
    count,
  }
}

/**
 * The index of PostgreSQL holds groups of three within words, their ends among them. A part that makes none, or only one of
 * a single letter, is looked for in all texts.
 */
const makesGroup = (part: string) =>
  /[\p{L}\p{N}]{3}|[^\p{L}\p{N}][\p{L}\p{N}]{2}|[\p{L}\p{N}]{2}[^\p{L}\p{N}]/u.test(part)

const matchInPostgres = async (store: Store, searched: Searched, part: string): Promise<TextMatch> => {
  const name = `${searched}_text`
  const texts = sql.table(name)
  const pattern = `%${part.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const ask = (held: RawBuilder<SqlBool>) => sql<{ count: number; ids: string[] | null }>`
    select count(*) as count, (array_agg(id))[1:${sql.lit(FEW)}] as ids from ${texts} where ${held}`
  const findMiddle = async () => {
    const { rows } = await sql<{ middle: string }>`select format('(%s,0)', pg_relation_size(${name}) /
      current_setting('block_size')::int / 2) as middle`.execute(store.db)
    return rows[0]?.middle ?? '(0,0)'
  }
  const askAll = async () => {
    const middle = sql`${await store.remember(JSON.stringify([searched, 'middle']), findMiddle)}::tid`
    // The other collation keeps the index away: it would find nearly all texts and look into each.
    return askHalves(store, [sql`ctid >= ${middle}`, sql`ctid < ${middle}`], (half) =>
      ask(sql<SqlBool>`${half} and text collate "C" like ${pattern}`),
    )
  }
  const found = makesGroup(part)
    ? (await ask(sql<SqlBool>`text like ${pattern}`).execute(store.db)).rows
    : await askAll()
  const count = sumOf(found)
  if (count <= FEW) {
    const ids = found.flatMap((half) => half.ids ?? []).map(Number)
    return {
      condition: (id) => sql<SqlBool>`${sql.ref(id)} = any(${ids}::bigint[])`,
      count,
      named: count <= NAMED,
    }
  }
  return {
    condition: (id) => sql<SqlBool>`exists (select 1 from ${texts} as held
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
