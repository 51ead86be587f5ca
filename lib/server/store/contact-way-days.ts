import 'server-only'
import { sql } from 'kysely'
import { DAY_MS } from '@/lib/core/calendar'
import { writeInBulk } from './bulk-write'
import type { Store } from './open-store'
import { breathe } from './write-in-pieces'

const IDS_A_STATEMENT = 500

/** Notes that contact ways were made in [from, to). What contradicts what is known of one is not believed. */
export const narrowCreation = async (
  store: Store,
  configIds: readonly string[],
  { from, to }: { from: number; to: number },
): Promise<void> => {
  for (let start = 0; start < configIds.length; start += IDS_A_STATEMENT) {
    await writeInBulk(store, (db) =>
      db
        .updateTable('contact_way')
        .set({
          created_from: sql<number>`case when created_from < ${from} then ${from} else created_from end`,
          created_to: sql<number>`case when created_to > ${to} then ${to} else created_to end`,
        })
        .where('config_id', 'in', configIds.slice(start, start + IDS_A_STATEMENT))
        .where('created_from', '<', to)
        .where('created_to', '>', from)
        .where(sql<boolean>`created_from < created_to`)
        .execute(),
    )
    await breathe()
  }
}

export interface UndatedGroup {
  from: number
  to: number
  ids: string[]
}

/** Listed ids whose day is not known and was not looked for in vain since `before` (epoch ms), by what is known; the newest first. */
export const findUndated = async ({ db }: Store, before: number): Promise<UndatedGroup[]> => {
  const rows = await db
    .selectFrom('contact_way')
    .select(['config_id', 'created_from', 'created_to'])
    .where('listed', '=', 1)
    .where('missing_at', 'is', null)
    .where(sql<boolean>`created_to - created_from > ${DAY_MS}`)
    .where((where) => where.or([where('day_tried_at', 'is', null), where('day_tried_at', '<', before)]))
    .orderBy('created_from', 'desc')
    .execute()
  const groups = new Map<string, UndatedGroup>()
  for (const { config_id, created_from, created_to } of rows) {
    if (created_from === null || created_to === null) continue
    const key = `${created_from} ${created_to}`
    const group = groups.get(key) ?? { from: created_from, to: created_to, ids: [] }
    group.ids.push(config_id)
    groups.set(key, group)
  }
  return [...groups.values()]
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
