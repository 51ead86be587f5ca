import 'server-only'
import type { ContactWayFields } from '@/lib/core/contact-way/wire'
import { hubErrorGroup } from '@/lib/core/hub-errors'
import { DeskFault } from '@/lib/server/desk-fault'
import { type HubFault, isHubFault } from '@/lib/server/hub/hub-fault'
import type { Priority } from '@/lib/server/hub/limiter'
import { markMissing, saveDetails } from '@/lib/server/store/contact-way-mirror'
import type { Context } from './context'

const isUnknownId = (error: unknown): error is HubFault =>
  isHubFault(error) &&
  error.details.errcode !== undefined &&
  hubErrorGroup(error.details.errcode) === 'config_id_unknown'

/** Asks the Hub for one contact way. Null when it knows no such code (41044). */
export const askDetails = async (
  { hub }: Pick<Context, 'hub'>,
  configId: string,
  priority: Priority,
): Promise<ContactWayFields | null> => {
  try {
    return { ...(await hub.getContactWay(configId, { priority })), config_id: configId }
  } catch (error) {
    if (isUnknownId(error)) return null
    throw error
  }
}

/** Asks the Hub for one contact way and keeps the answer. Throws `contact_way_not_found` for 41044. */
export const fetchDetails = async (
  { hub, store, now }: Context,
  configId: string,
  priority: Priority = 'interactive',
  signal?: AbortSignal,
): Promise<ContactWayFields> => {
  try {
    const fields = await hub.getContactWay(configId, { priority, ...(signal ? { signal } : {}) })
    const kept = { ...fields, config_id: configId }
    await saveDetails(store, kept, now())
    return kept
  } catch (error) {
    if (!isUnknownId(error)) throw error
    await markMissing(store, configId, now())
    throw new DeskFault('contact_way_not_found', error.details)
  }
}
