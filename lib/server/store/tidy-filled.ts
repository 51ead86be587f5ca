import 'server-only'
import { sql } from 'kysely'
import type { Store } from './open-store'

const tablesOf = {
  channel: ['channel', 'channel_text', 'channel_tag'],
  contact_way: ['contact_way', 'contact_way_text', 'contact_way_user', 'contact_way_department'],
} as const

/**
 * To be called when a part of the mirror was filled: PostgreSQL counts rows twice as quickly once it has looked at them,
 * which it would do by itself a minute later. That it may not is no failure.
 */
export const tidyFilled = async ({ db, engine }: Store, part: keyof typeof tablesOf): Promise<void> => {
  if (engine !== 'postgres') return
  for (const table of tablesOf[part]) {
    await sql`vacuum (analyze) ${sql.table(table)}`.execute(db).catch(() => {})
  }
}
