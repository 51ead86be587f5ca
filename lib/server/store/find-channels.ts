import 'server-only'
import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { rangeEnd, rangeStart } from '@/lib/core/calendar'
import type { Channel, ChannelFilters, ChannelIdsQuery, ListChannelsQuery } from '@/lib/core/channel/schema'
import { CHANNEL_COLUMNS, toChannel } from './channel-row'
import { countShown } from './count-shown'
import { inOrder, type Plan, readListPage } from './list-order'
import type { Store } from './open-store'
import type { Database } from './schema'
import { matchText, type TextMatch } from './text-search/match-text'

type Matching = SelectQueryBuilder<Database, 'channel', object>

const sortColumns: Record<
  ChannelIdsQuery['sort'],
  'created_ms' | 'name_key' | 'state' | 'config_id' | 'tags_key'
> = {
  createDate: 'created_ms',
  remark: 'name_key',
  state: 'state',
  configId: 'config_id',
  tags: 'tags_key',
}

const withMissing = (matching: Matching, missing: ChannelFilters['missing']): Matching => {
  if (missing === 'with') return matching
  return matching.where('missing_at', missing === 'only' ? 'is not' : 'is', null)
}

const carries = (tags: readonly string[], plan: Plan) =>
  plan === 'few'
    ? sql<SqlBool>`channel.id in (select channel_id from channel_tag where tag_id in (${sql.join(tags)}))`
    : sql<SqlBool>`exists (select 1 from channel_tag where channel_id = channel.id and tag_id in (${sql.join(tags)}))`

const withTags = (
  matching: Matching,
  { tag, tagMode }: Pick<ChannelFilters, 'tag' | 'tagMode'>,
  plan: Plan,
): Matching => {
  if (tag.length === 0) return matching
  if (tagMode === 'any') return matching.where(carries(tag, plan))
  return tag.reduce((narrowed, one) => narrowed.where(carries([one], plan)), matching)
}

const withDates = (
  matching: Matching,
  { from, to }: Pick<ChannelFilters, 'from' | 'to'>,
  plan: Plan,
): Matching => {
  const created = plan === 'few' ? sql<number>`created_ms` : sql<number>`created_ms + 0`
  let narrowed = matching
  if (from) narrowed = narrowed.where(created, '>=', rangeStart(from))
  if (to) narrowed = narrowed.where(created, '<', rangeEnd(to))
  return narrowed
}

const matchOf = async (store: Store, { q }: ChannelFilters): Promise<TextMatch | undefined> =>
  q ? matchText(store, 'channel', q) : undefined

const matchingChannels = (
  { db }: Pick<Store, 'db'>,
  filters: ChannelFilters,
  { match, plan = 'few' }: { match: TextMatch | undefined; plan?: Plan },
): Matching => {
  const shown = withMissing(db.selectFrom('channel'), filters.missing)
  const narrowed = withDates(withTags(shown, filters, plan), filters, plan)
  return match ? narrowed.where(match.condition('channel.id')) : narrowed
}

const filtersOf = ({ q, tag, tagMode, from, to, missing }: ChannelFilters): ChannelFilters => ({
  q,
  tag,
  tagMode,
  from,
  to,
  missing,
})

/** One page of the mirror, with the number of all channels that match. */
export const findChannels = async (
  store: Store,
  query: ListChannelsQuery,
): Promise<{ items: Channel[]; total: number }> => {
  const filters = filtersOf(query)
  const match = await matchOf(store, filters)
  const count = () =>
    store.remember(JSON.stringify(['channel', 'count', filters]), () =>
      countShown({
        match,
        isNarrowed: filters.tag.length > 0 || Boolean(filters.from ?? filters.to),
        missing: filters.missing,
        matching: (missing) => matchingChannels(store, { ...filters, missing }, { match }),
      }),
    )
  const read = (plan: Plan) =>
    matchingChannels(store, filters, { match, plan })
      .select(CHANNEL_COLUMNS)
      .orderBy(inOrder(sortColumns[query.sort], query.order, match))
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute()
  const { total, rows } = await readListPage(store, { count, read, after: (query.page - 1) * query.pageSize })
  return { items: rows.map(toChannel), total }
}

/** The config ids of all channels that match, in the order of the list. */
export const findChannelIds = async (
  store: Store,
  query: ChannelIdsQuery,
): Promise<{ items: string[]; total: number }> => {
  const match = await matchOf(store, query)
  const rows = await matchingChannels({ db: store.aside }, query, { match })
    .select('config_id')
    .orderBy(inOrder(sortColumns[query.sort], query.order, match))
    .execute()
  return { items: rows.flatMap(({ config_id }) => config_id || []), total: rows.length }
}

/** These channels, in the order of their ids as given. */
export const readChannels = async ({ db }: Store, configIds: readonly string[]): Promise<Channel[]> => {
  const rows = await db
    .selectFrom('channel')
    .select(CHANNEL_COLUMNS)
    .where('key', 'in', configIds)
    .where('config_id', 'in', configIds)
    .execute()
  const found = new Map(rows.map((row) => [row.config_id, toChannel(row)]))
  return configIds.flatMap((id) => found.get(id) ?? [])
}

/**
 * The tags of the channels that match with how many carry each, the most used first. Where any of the chosen ones will
 * do, those that carry none of them count as well: that is what choosing one more would add.
 */
export const findChannelTags = async (
  store: Store,
  filters: ChannelFilters,
): Promise<{ id: string; name: string; count: number }[]> => {
  const among = filtersOf({ ...filters, tag: filters.tagMode === 'any' ? [] : filters.tag })
  const isWhole = !among.q && !among.from && !among.to && among.tag.length === 0
  const countCarried = async (matching: Matching | null) => {
    const carried = store.aside.selectFrom('channel_tag')
    const rows = await (matching ? carried.where('channel_id', 'in', matching.select('id')) : carried)
      .select((fields) => ['tag_id', fields.fn.countAll<number>().as('count')])
      .groupBy('tag_id')
      .execute()
    return new Map(rows.map(({ tag_id, count }) => [tag_id, Number(count)]))
  }
  const countAmong = async () => {
    const match = await matchOf(store, among)
    if (!isWhole || among.missing === 'only')
      return countCarried(matchingChannels({ db: store.aside }, among, { match }))
    const all = await countCarried(null)
    if (among.missing === 'with') return all
    for (const [id, gone] of await countCarried(withMissing(store.aside.selectFrom('channel'), 'only'))) {
      all.set(id, (all.get(id) ?? 0) - gone)
    }
    return all
  }
  const counts = await store.remember(JSON.stringify(['channel', 'tags', among]), countAmong)
  const tags = await store.db.selectFrom('tag').select(['id', 'name']).orderBy('name').execute()
  return tags
    .map((tag) => ({ ...tag, count: counts.get(tag.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
}
