import 'server-only'
import { sql } from 'kysely'
import { DAY_MS } from '@/lib/core/calendar'
import type { Store } from './open-store'

const IDS_A_STATEMENT = 500

/** Notes that contact ways were made in [from, to). What contradicts what is known of one is not believed. */
export const narrowCreation = async (
  { db }: Store,
  configIds: readonly string[],
  { from, to }: { from: number; to: number },
): Promise<void> => {
  for (let start = 0; start < configIds.length; start += IDS_A_STATEMENT) {
    await db
      .updateTable('contact_way')
      .set({
        created_from: sql<number>`case when created_from < ${from} then ${from} else created_from end`,
        created_to: sql<number>`case when created_to > ${to} then ${to} else created_to end`,
      })
      .where('config_id', 'in', configIds.slice(start, start + IDS_A_STATEMENT))
      .where('created_from', '<', to)
      .where('created_to', '>', from)
      .where(sql<boolean>`created_from < created_to`)
      .execute()
  }
}

/** Listed ids whose day is not known yet. */
export const findUndatedIds = async ({ db }: Store): Promise<string[]> => {
  const rows = await db
    .selectFrom('contact_way')
    .select('config_id')
    .where('listed', '=', 1)
    .where(sql<boolean>`created_to - created_from > ${DAY_MS}`)
    .execute()
  return rows.map(({ config_id }) => config_id)
}
