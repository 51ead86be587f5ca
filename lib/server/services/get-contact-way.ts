import 'server-only'
import { DAY_MS } from '@/lib/core/calendar'
import type { ContactWay, ContactWayDetail } from '@/lib/core/contact-way/wire'
import { DeskFault } from '@/lib/server/desk-fault'
import type { Priority } from '@/lib/server/hub/limiter'
import { readChannel } from '@/lib/server/store/channel-mirror'
import { readContactWay } from '@/lib/server/store/contact-way-mirror'
import type { Context } from './context'
import { fetchDetails } from './fetch-details'

/** Nobody can change a code through the Hub, but other tools may: what somebody looks at is read anew after this. */
const SEEN_FRESH_MS = DAY_MS

const underWay = new Set<string>()

/** Whoever looks at it does not wait; a Hub that is away is told elsewhere. */
const refreshBehind = (context: Context, configId: string): void => {
  if (underWay.has(configId)) return
  underWay.add(configId)
  fetchDetails(context, configId, 'background')
    .catch(() => {})
    .finally(() => underWay.delete(configId))
}

/**
 * One contact way, from the mirror when its details are there, else (or with `fresh`) from the Hub.
 * Throws `contact_way_not_found`, or the Hub's fault when nothing is known of it.
 */
export const getContactWay = async (
  context: Context,
  configId: string,
  { fresh = false, priority = 'interactive' }: { fresh?: boolean; priority?: Priority } = {},
): Promise<ContactWay> => {
  const known = await readContactWay(context.store, configId)
  if (known?.contactWay.fetchedAt && !fresh) {
    if (!known.missing && context.now() - Date.parse(known.contactWay.fetchedAt) > SEEN_FRESH_MS) {
      refreshBehind(context, configId)
    }
    return known.contactWay
  }
  await fetchDetails(context, configId, priority)
  const read = await readContactWay(context.store, configId)
  if (!read) throw new DeskFault('contact_way_not_found')
  return read.contactWay
}

/** The same with the tags and the date that the mirror of the channels has for it. */
export const getContactWayDetail = async (
  context: Context,
  configId: string,
  options: { fresh?: boolean } = {},
): Promise<ContactWayDetail> => {
  const contactWay = await getContactWay(context, configId, options)
  const channel = await readChannel(context.store, configId)
  return { ...contactWay, ...(channel && { channel }) }
}
