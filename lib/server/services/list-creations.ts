import 'server-only'
import type { CreationDetail, ListCreationsQuery } from '@/lib/core/creation'
import { DeskFault } from '@/lib/server/desk-fault'
import { findCreations, readEntry, toCreation } from '@/lib/server/store/journal'
import type { Context } from './context'

/** One page of the journal, the newest first. */
export const listCreations = async ({ store }: Pick<Context, 'store'>, query: ListCreationsQuery) => ({
  ...(await findCreations(store, query)),
  page: query.page,
  pageSize: query.pageSize,
})

/** One line of the journal with what was asked for. Throws `not_found`. */
export const getCreation = async ({ store }: Pick<Context, 'store'>, id: string): Promise<CreationDetail> => {
  const entry = await readEntry(store, id)
  if (!entry) throw new DeskFault('not_found')
  return { ...toCreation(entry), request: JSON.parse(entry.request) }
}
