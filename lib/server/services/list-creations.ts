import 'server-only'
import type { Creation, ListCreationsQuery } from '@/lib/core/creation'
import { DeskFault } from '@/lib/server/desk-fault'
import { findCreations, readEntry, toCreation } from '@/lib/server/store/journal'
import type { Context } from './context'
import type { ContactWaySync } from './sync/contact-way-sync'

/** One page of the journal, the newest first. */
export const listCreations = async ({ store }: Pick<Context, 'store'>, query: ListCreationsQuery) => ({
  ...(await findCreations(store, query)),
  page: query.page,
  pageSize: query.pageSize,
})

/** One line of the journal; while its outcome is unknown, asking for it lets the mirror look again. Throws `not_found`. */
export const getCreation = async (
  { store, contactWaySync }: Pick<Context, 'store'> & { contactWaySync: ContactWaySync },
  id: string,
): Promise<Creation> => {
  const entry = await readEntry(store, id)
  if (!entry) throw new DeskFault('not_found')
  if (entry.status === 'unknown') contactWaySync.refreshBehind().catch(() => {})
  return toCreation(entry)
}
