import 'server-only'
import { type SelectQueryBuilder, sql } from 'kysely'
import { LISTED } from './mirror-tables'
import type { Store } from './open-store'
import type { Database } from './schema'

const IDS_A_STATEMENT = 500

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
    .where('listed', '=', LISTED)
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
    .where('listed', '=', LISTED)
    .where('missing_at', 'is', null)
    .executeTakeFirst()
  return { total: Number(row?.total ?? 0), fetched: Number(row?.fetched ?? 0) }
}

/** Those of the ids that are not in the mirror at all. */
export const findUnseen = async ({ db }: Store, configIds: readonly string[]): Promise<string[]> => {
  const known = new Set<string>()
  for (let start = 0; start < configIds.length; start += IDS_A_STATEMENT) {
    const rows = await db
      .selectFrom('contact_way')
      .select('config_id')
      .where('config_id', 'in', configIds.slice(start, start + IDS_A_STATEMENT))
      .execute()
    for (const { config_id } of rows) known.add(config_id)
  }
  return configIds.filter((id) => !known.has(id))
}

/**
 * Those of the ids whose details are not known. A code first heard of after `since` (epoch ms) may be listed before
 * the Hub can tell about it; any other that the Hub did not know is not asked for again.
 */
export const findWithoutDetails = async (
  { db }: Store,
  configIds: readonly string[],
  since: number,
): Promise<string[]> => {
  const missing: string[] = []
  for (let start = 0; start < configIds.length; start += IDS_A_STATEMENT) {
    const rows = await db
      .selectFrom('contact_way')
      .select('config_id')
      .where('config_id', 'in', configIds.slice(start, start + IDS_A_STATEMENT))
      .where('fetched_at', 'is', null)
      .where((where) => where.or([where('missing_at', 'is', null), where('first_seen_at', '>=', since)]))
      .execute()
    missing.push(...rows.map(({ config_id }) => config_id))
  }
  return missing
}
