import 'server-only'
import { claimCreated, findAdoptable } from '@/lib/server/store/contact-way-states'
import { adoptEntry, findUnknownEntries } from '@/lib/server/store/journal'
import type { Context } from './context'

/**
 * Looks for the codes of creations without an answer among what WeCom lists: the same `state` and remark, made no
 * earlier than the attempt, and nobody else's. What is found is adopted; nothing is ever tried again here, and what is
 * ambiguous or absent stays unknown.
 */
export const adoptFound = async ({ store, log }: Pick<Context, 'store' | 'log'>): Promise<number> => {
  let adopted = 0
  for (const entry of await findUnknownEntries(store)) {
    const [configId, ...others] = await findAdoptable(store, {
      state: entry.state,
      remark: entry.remark,
      since: entry.created_at,
    })
    if (configId === undefined || others.length > 0) continue
    if (!(await adoptEntry(store, entry.id, configId))) continue
    await claimCreated(store, configId, entry.actor_name)
    log.info({ creation: entry.id }, 'a creation without an answer was found')
    adopted += 1
  }
  return adopted
}
