import 'server-only'
import pLimit from 'p-limit'
import { DAY_MS, startOfDay } from '@/lib/core/calendar'
import { isDeskFault } from '@/lib/server/desk-fault'
import type { Priority } from '@/lib/server/hub/limiter'
import type { Context } from '@/lib/server/services/context'
import { fetchDetails } from '@/lib/server/services/fetch-details'
import { FIRST_LISTED_MS, honoursTimes, readList } from '@/lib/server/services/sync/list-config-ids'
import { findUnseen, findWithoutDetails } from '@/lib/server/store/contact-way-due'
import { saveListed } from '@/lib/server/store/contact-way-mirror'

/** The Hub's clock and this one may differ by as much. */
const CLOCKS_DIFFER_MS = 10 * 60_000
const DETAILS_AT_ONCE = 4

/** Faults that may be about one contact way and not about all. */
const ofOneCode = new Set(['hub_rejected', 'hub_nonsense', 'hub_too_large'])

/**
 * Brings into the mirror whatever WeCom lists since shortly before `since` (epoch ms), with details. Answers whether
 * all of it could be read. Throws the Hub's fault when it is away.
 */
export const lookSince = async (context: Context, since: number, priority: Priority): Promise<boolean> => {
  const { hub, store, now, log } = context
  const from = since - CLOCKS_DIFFER_MS
  const { ids, isWhole } = await readList(hub, { from }, priority)
  const unseen = await findUnseen(store, ids)
  if (unseen.length > 0) {
    const made = {
      from: (await honoursTimes(hub)) ? startOfDay(from) : FIRST_LISTED_MS,
      to: startOfDay(now() + CLOCKS_DIFFER_MS) + DAY_MS,
    }
    await saveListed(store, unseen, made, now())
  }
  const limit = pLimit(DETAILS_AT_ONCE)
  const looks = await Promise.allSettled(
    (await findWithoutDetails(store, ids, since)).map((id) =>
      limit(() => fetchDetails(context, id, priority)),
    ),
  )
  let complete = isWhole
  for (const look of looks) {
    if (look.status === 'fulfilled') continue
    const fault: unknown = look.reason
    const isOfOneCode =
      isDeskFault(fault) && (fault.code === 'contact_way_not_found' || ofOneCode.has(fault.code))
    if (!isOfOneCode) throw fault
    log.warn({ code: fault.code, errcode: fault.details.errcode }, 'a listed code could not be read')
    complete = false
  }
  return complete
}
