import 'server-only'
import type { SelectQueryBuilder } from 'kysely'
import { rangeEnd, rangeStart } from '@/lib/core/calendar'
import type { Channel, ChannelFilters, ChannelIdsQuery, ListChannelsQuery } from '@/lib/core/channel/schema'
import { CHANNEL_COLUMNS, toChannel } from './channel-row'
import { inOrder } from './list-order'
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

const withTags = (
  matching: Matching,
  { tag, tagMode }: Pick<ChannelFilters, 'tag' | 'tagMode'>,
): Matching => {
  const carrying = (tags: readonly string[]) =>
    matching.where('id', 'in', (select) =>
      select.selectFrom('channel_tag').select('channel_id').where('tag_id', 'in', tags),
    )
  if (tagMode === 'any' && tag.length > 0) return carrying(tag)
  return tag.reduce(
    (narrowed, one) =>
      narrowed.where('id', 'in', (select) =>
        select.selectFrom('channel_tag').select('channel_id').where('tag_id', '=', one),
      ),
    matching,
  )
}

const withDates = (matching: Matching, { from, to }: Pick<ChannelFilters, 'from' | 'to'>): Matching => {
  let narrowed = matching
  if (from) narrowed = narrowed.where('created_ms', '>=', rangeStart(from))
  if (to) narrowed = narrowed.where('created_ms', '<', rangeEnd(to))
  return narrowed
}

const matchOf = async (store: Store, { q }: ChannelFilters): Promise<TextMatch | undefined> =>
  q ? matchText(store, 'channel', q) : undefined

const matchingChannels = ({ db }: Store, filters: ChannelFilters, match: TextMatch | undefined): Matching => {
  const shown = withMissing(db.selectFrom('channel'), filters.missing)
  const narrowed = withDates(withTags(shown, filters), filters)
  return match ? narrowed.where(match.condition('channel.id')) : narrowed
}

const countOf = async (matching: Matching): Promise<number> => {
  const row = await matching.select((fields) => fields.fn.countAll<number>().as('count')).executeTakeFirst()
  return Number(row?.count ?? 0)
}

const countMatching = async (store: Store, filters: ChannelFilters, match: TextMatch | undefined) => {
  const onlyText = filters.tag.length === 0 && !filters.from && !filters.to && filters.missing !== 'only'
  if (!match || match.count === null || !onlyText) return countOf(matchingChannels(store, filters, match))
  if (filters.missing === 'with') return match.count
  return match.count - (await countOf(matchingChannels(store, { ...filters, missing: 'only' }, match)))
}

/** One page of the mirror, with the number of all channels that match. */
export const findChannels = async (
  store: Store,
  query: ListChannelsQuery,
): Promise<{ items: Channel[]; total: number }> => {
  const match = await matchOf(store, query)
  const total = await countMatching(store, query, match)
  const offset = (query.page - 1) * query.pageSize
  if (offset >= total) return { items: [], total }
  const rows = await matchingChannels(store, query, match)
    .select(CHANNEL_COLUMNS)
    .orderBy(inOrder(sortColumns[query.sort], query.order))
    .limit(query.pageSize)
    .offset(offset)
    .execute()
  return { items: rows.map(toChannel), total }
}

/** The config ids of all channels that match, in the order of the list. */
export const findChannelIds = async (
  store: Store,
  query: ChannelIdsQuery,
): Promise<{ items: string[]; total: number }> => {
  const rows = await matchingChannels(store, query, await matchOf(store, query))
    .select('config_id')
    .orderBy(inOrder(sortColumns[query.sort], query.order))
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
  const among = { ...filters, tag: filters.tagMode === 'any' ? [] : filters.tag }
  const isWhole = !among.q && !among.from && !among.to && among.tag.length === 0 && among.missing === 'with'
  const match = await matchOf(store, among)
  let carried = store.db.selectFrom('tag').innerJoin('channel_tag', 'channel_tag.tag_id', 'tag.id')
  if (!isWhole) {
    carried = carried.where(
      'channel_tag.channel_id',
      'in',
      matchingChannels(store, among, match).select('id'),
    )
  }
  const rows = await carried
    .select((fields) => ['tag.id', 'tag.name', fields.fn.countAll<number>().as('count')])
    .groupBy(['tag.id', 'tag.name'])
    .orderBy('count', 'desc')
    .orderBy('tag.name')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
