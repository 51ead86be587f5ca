import 'server-only'
import { sql } from 'kysely'
import { rangeEnd, rangeStart } from '@/lib/core/calendar'
import type { ListContactWaysQuery } from '@/lib/core/contact-way/query'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { toContactWay } from './contact-way-mirror'
import { contains } from './like'
import type { Store } from './open-store'

/**
 * One page of the mirror, with the number of all contact ways that match. A code whose day is not known yet is in
 * every range that it may have been made in.
 */
export const findContactWays = async (
  { db }: Store,
  query: ListContactWaysQuery,
): Promise<{ items: ContactWay[]; total: number }> => {
  let matching = db.selectFrom('contact_way').where('listed', '=', 1).where('missing_at', 'is', null)
  if (query.q) matching = matching.where(contains('search', query.q))
  if (query.type !== undefined) matching = matching.where('type', '=', query.type)
  if (query.scene !== undefined) matching = matching.where('scene', '=', query.scene)
  if (query.user)
    matching = matching.where(
      sql<boolean>`users like ${`%\n${query.user.replace(/[\\%_]/g, '\\$&')}\n%`} escape '\\'`,
    )
  if (query.from) {
    const from = rangeStart(query.from)
    matching = matching.where((where) =>
      where.or([where('created_to', '>', from), where('created_from', '>=', from)]),
    )
  }
  if (query.to) matching = matching.where('created_from', '<', rangeEnd(query.to))
  const counted = await matching
    .select((fields) => fields.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  const column = query.sort === 'remark' ? sql.ref('remark') : sql`coalesce(created_from, 0)`
  const direction = query.order === 'asc' ? sql`asc` : sql`desc`
  const rows = await matching
    .selectAll()
    .orderBy(sql`${column} ${direction}, config_id ${direction}`)
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { items: rows.map(toContactWay), total: Number(counted?.count ?? 0) }
}
