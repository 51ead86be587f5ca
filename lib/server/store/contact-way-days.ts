import 'server-only'
import { type Kysely, sql } from 'kysely'
import { DAY_MS } from '@/lib/core/calendar'
import { breathe } from './breathe'
import { writeInBulk } from './bulk-write'
import { LISTED } from './mirror-tables'
import type { Store } from './open-store'
import type { Database } from './schema'

const IDS_A_STATEMENT = 500
const IDS_A_SCAN = 2_000
const PARTS_A_WRITE = 20

/** Contact ways that were made in [from, to); epoch ms. */
export interface Made {
  ids: readonly string[]
  from: number
  to: number
}

const narrow = (db: Kysely<Database>, { ids, from, to }: Made) =>
  db
    .updateTable('contact_way')
    .set({
      created_from: sql<number>`case when created_from < ${from} then ${from} else created_from end`,
      created_to: sql<number>`case when created_to > ${to} then ${to} else created_to end`,
    })
    .where('config_id', 'in', ids)
    .where('created_from', '<', to)
    .where('created_to', '>', from)
    .where(sql<boolean>`created_from < created_to`)
    .execute()

const inParts = ({ ids, ...range }: Made): Made[] =>
  Array.from({ length: Math.ceil(ids.length / IDS_A_STATEMENT) }, (_, part) => ({
    ids: ids.slice(part * IDS_A_STATEMENT, (part + 1) * IDS_A_STATEMENT),
    ...range,
  }))

/** Notes when contact ways were made. What contradicts what is known of one is not believed. */
export const narrowCreation = async (store: Store, made: readonly Made[]): Promise<void> => {
  const parts = made.flatMap(inParts)
  for (let start = 0; start < parts.length; start += PARTS_A_WRITE) {
    await writeInBulk(store, async (db) => {
      for (const one of parts.slice(start, start + PARTS_A_WRITE)) await narrow(db, one)
    })
  }
}

export interface UndatedGroup {
  from: number
  to: number
  ids: string[]
}

/** Listed ids whose day is not known and was not looked for in vain since `before` (epoch ms), by what is known; the newest first. */
export const findUndated = async ({ db }: Store, before: number): Promise<UndatedGroup[]> => {
  const groups = new Map<string, UndatedGroup>()
  let last = ''
  for (;;) {
    const rows = await db
      .selectFrom('contact_way')
      .select(['config_id', 'created_from', 'created_to'])
      .where('listed', '=', LISTED)
      .where('missing_at', 'is', null)
      .where(sql<boolean>`created_to - created_from > ${DAY_MS}`)
      .where((where) => where.or([where('day_tried_at', 'is', null), where('day_tried_at', '<', before)]))
      .where('config_id', '>', last)
      .orderBy('config_id')
      .limit(IDS_A_SCAN)
      .execute()
    if (rows.length === 0) break
    last = rows.at(-1)?.config_id ?? last
    for (const { config_id, created_from, created_to } of rows) {
      if (created_from === null || created_to === null) continue
      const key = `${created_from} ${created_to}`
      const group = groups.get(key) ?? { from: created_from, to: created_to, ids: [] }
      group.ids.push(config_id)
      groups.set(key, group)
    }
    await breathe()
  }
  return [...groups.values()].sort((one, other) => other.from - one.from)
}

/** Notes that the day of those of the ids that have none was looked for in vain. */
export const noteDayTried = async (store: Store, configIds: readonly string[], at: number): Promise<void> => {
  for (let start = 0; start < configIds.length; start += IDS_A_STATEMENT) {
    await writeInBulk(store, (db) =>
      db
        .updateTable('contact_way')
        .set({ day_tried_at: at })
        .where('config_id', 'in', configIds.slice(start, start + IDS_A_STATEMENT))
        .where(sql<boolean>`created_to - created_from > ${DAY_MS}`)
        .execute(),
    )
  }
}
