import 'server-only'
import type {
  ChannelFilters,
  ChannelIdsQuery,
  ChannelPage,
  ChannelTags,
  ConfigIds,
  ListChannelsQuery,
} from '@/lib/core/channel/schema'
import { hasChannels } from '@/lib/server/store/channel-mirror'
import { findChannelIds, findChannels, findChannelTags } from '@/lib/server/store/find-channels'
import { answerPage } from './answer-page'
import type { Context } from './context'
import type { ChannelSync } from './sync/channel-sync'

type ListContext = Pick<Context, 'store'> & { channelSync: ChannelSync }

const isUnfiltered = ({ q, tag, from, to, missing }: ListChannelsQuery) =>
  !q && !from && !to && tag.length === 0 && missing === undefined

/**
 * One page of channels from the mirror, which is refreshed behind. Only an empty mirror waits for the Hub, and only
 * for its first page; while the Hub is down, what is known is answered and called stale.
 */
export const listChannels = async (
  { store, channelSync }: ListContext,
  query: ListChannelsQuery,
): Promise<ChannelPage> => {
  if (query.fresh) await channelSync.start().finished
  else {
    await channelSync.refreshBehind().catch(async (fault: unknown) => {
      if (!(await hasChannels(store))) throw fault
    })
  }
  const { syncedAt, total: hubTotal } = channelSync.progress
  const atLeast = syncedAt === null && isUnfiltered(query) ? (hubTotal ?? 0) : 0
  const mark = {
    syncedAt: syncedAt === null ? null : new Date(syncedAt).toISOString(),
    stale: channelSync.isStale(),
  }
  return answerPage(store, ['channel', query, mark, atLeast], async () => {
    const { items, total } = await findChannels(store, query)
    return { items, total: Math.max(total, atLeast), page: query.page, pageSize: query.pageSize, ...mark }
  })
}

/** The tags of the channels that match, with how many carry each. */
export const listChannelTags = async (
  { store }: Pick<Context, 'store'>,
  filters: ChannelFilters,
): Promise<ChannelTags> => ({ items: await findChannelTags(store, filters) })

/** All channels that match, by their config ids: what is chosen across pages. */
export const listChannelIds = (
  { store }: Pick<Context, 'store'>,
  query: ChannelIdsQuery,
): Promise<ConfigIds> => findChannelIds(store, query)
