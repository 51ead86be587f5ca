import 'server-only'
import { rangeStart } from '@/lib/core/calendar'
import type { ContactWayPage, ListContactWaysQuery } from '@/lib/core/contact-way/query'
import { hasListed } from '@/lib/server/store/contact-way-mirror'
import { findContactWays } from '@/lib/server/store/find-contact-ways'
import { answerPage } from './answer-page'
import type { Context } from './context'
import type { ContactWaySync } from './sync/contact-way-sync'

type ListContext = Pick<Context, 'store'> & { contactWaySync: ContactWaySync }

/**
 * One page of contact ways from the mirror. A range that goes further back than the mirror waits until its ids are
 * known; details follow behind, and rows without them carry `fetchedAt: null`.
 */
export const listContactWays = async (
  { store, contactWaySync }: ListContext,
  query: ListContactWaysQuery,
): Promise<ContactWayPage> => {
  const from = query.from === undefined ? undefined : rangeStart(query.from)
  if (query.fresh) await contactWaySync.start(from).opened
  else {
    await contactWaySync.refreshBehind(from).catch(async (fault: unknown) => {
      if (!(await hasListed(store))) throw fault
    })
  }
  const { syncedAt } = contactWaySync.progress
  const mark = {
    syncedAt: syncedAt === null ? null : new Date(syncedAt).toISOString(),
    stale: contactWaySync.isStale(),
  }
  return answerPage(store, ['contact_way', query, mark], async () => ({
    ...(await findContactWays(store, query)),
    page: query.page,
    pageSize: query.pageSize,
    ...mark,
  }))
}
