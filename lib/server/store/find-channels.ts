import 'server-only'
import { sql } from 'kysely'
import { rangeEnd, rangeStart } from '@/lib/core/calendar'
import type { Channel, ListChannelsQuery } from '@/lib/core/channel/schema'
import { toChannel } from './channel-mirror'
import { contains } from './like'
import type { Store } from './open-store'

/** One page of the mirror, with the number of all channels that match. */
export const findChannels = async (
  { db }: Store,
  query: ListChannelsQuery,
): Promise<{ items: Channel[]; total: number }> => {
  let matching = db.selectFrom('channel')
  if (query.q) matching = matching.where(contains('search', query.q))
  if (query.from) matching = matching.where('created_ms', '>=', rangeStart(query.from))
  if (query.to) matching = matching.where('created_ms', '<', rangeEnd(query.to))
  for (const tag of query.tag) {
    matching = matching.where('key', 'in', (select) =>
      select.selectFrom('channel_tag').select('channel_key').where('tag_id', '=', tag),
    )
  }
  const counted = await matching
    .select((fields) => fields.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  const column = query.sort === 'remark' ? sql.ref('remark') : sql`coalesce(created_ms, 0)`
  const direction = query.order === 'asc' ? sql`asc` : sql`desc`
  const rows = await matching
    .select(['config_id', 'state', 'remark', 'create_date', 'tags'])
    .orderBy(sql`${column} ${direction}, key ${direction}`)
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { items: rows.map(toChannel), total: Number(counted?.count ?? 0) }
}

/** All tags in use with the number of channels that carry them, the most used first. */
export const findChannelTags = async ({
  db,
}: Store): Promise<{ id: string; name: string; count: number }[]> => {
  const rows = await db
    .selectFrom('tag')
    .innerJoin('channel_tag', 'channel_tag.tag_id', 'tag.id')
    .select((fields) => ['tag.id', 'tag.name', fields.fn.countAll<number>().as('count')])
    .groupBy(['tag.id', 'tag.name'])
    .orderBy('count', 'desc')
    .orderBy('tag.name')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
