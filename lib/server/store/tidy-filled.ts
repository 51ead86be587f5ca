import 'server-only'
import { sql } from 'kysely'
import type { Store } from './open-store'

const MANY = 5_000

const tablesOf = {
  channel: ['channel', 'channel_text', 'channel_tag'],
  contact_way: ['contact_way', 'contact_way_text', 'contact_way_user', 'contact_way_department'],
} as const

/**
 * To be called when so many `rows` of a part of the mirror were filled: PostgreSQL counts them twice as quickly once it
 * has looked at them, which it would do by itself a minute later. That it may not is no failure.
 */
export const tidyFilled = async (
  { db, engine }: Store,
  part: keyof typeof tablesOf,
  rows: number,
): Promise<void> => {
  if (engine !== 'postgres' || rows < MANY) return
  for (const table of tablesOf[part]) {
    await sql`vacuum (analyze) ${sql.table(table)}`.execute(db).catch(() => {})
  }
}
