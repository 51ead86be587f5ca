import 'server-only'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Store } from './open-store'
import type { Database } from './schema'

/**
 * Up to `limit` listed ids to ask about: those without details, the newest first; those that a listing left out since;
 * those with details from before `before` (epoch ms), the oldest first.
 */
export const findDueIds = async (
  { db }: Store,
  { before, limit }: { before: number; limit: number },
): Promise<string[]> => {
  const listed = db
    .selectFrom('contact_way')
    .select('config_id')
    .where('listed', '=', 1)
    .where('missing_at', 'is', null)
  type Query = SelectQueryBuilder<Database, 'contact_way', { config_id: string }>
  const read = async (query: Query, count: number) =>
    count > 0 ? (await query.limit(count).execute()).map(({ config_id }) => config_id) : []
  const bare = await read(
    listed.where('fetched_at', 'is', null).orderBy('created_from', 'desc').orderBy('config_id', 'desc'),
    limit,
  )
  const left = await read(
    listed.where('unlisted_at', 'is not', null).whereRef('fetched_at', '<', 'unlisted_at'),
    limit - bare.length,
  )
  const old = await read(
    listed.where('fetched_at', '<', before).orderBy('fetched_at'),
    limit - bare.length - left.length,
  )
  return [...new Set([...bare, ...left, ...old])]
}

/** Listed ids, and those of them with details. */
export const countDetails = async ({ db }: Store): Promise<{ total: number; fetched: number }> => {
  const row = await db
    .selectFrom('contact_way')
    .select([sql<number>`count(*)`.as('total'), sql<number>`count(fetched_at)`.as('fetched')])
    .where('listed', '=', 1)
    .where('missing_at', 'is', null)
    .executeTakeFirst()
  return { total: Number(row?.total ?? 0), fetched: Number(row?.fetched ?? 0) }
}
