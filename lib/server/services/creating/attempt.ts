import 'server-only'
import type { CreateContactWay } from '@/lib/core/contact-way/request'
import { HubFault, isHubFault } from '@/lib/server/hub/hub-fault'
import type { Priority } from '@/lib/server/hub/limiter'
import type { Context } from '@/lib/server/services/context'
import { writeAudit } from '@/lib/server/store/audit'
import { type Entry, readEntry } from '@/lib/server/store/journal'
import { markSent, writeFailed, writeUnknown } from '@/lib/server/store/journal-outcomes'
import { compareMade, keepMade } from './keep-created'
import { LEASE_MS, lastArrival } from './lease'

/** The ids of the creations that this process sends or looks for at this moment: others leave them alone. */
export type InHand = Set<string>

export interface CreatingContext extends Context {
  hubTimeoutMs: number
  /** Name of this process in the store. */
  instance: string
  inHand: InHand
  /** Called when a creation's outcome is unknown, so that it is looked for. */
  onUnknown?: () => void
}

/** The first look for a code whose answer was lost. */
const FIRST_LOOK_MS = 1_000

/**
 * Sends an intent of this process once, and writes down what came of it. For a batch the new code is compared with
 * what was asked for later, so that the Hub's rate is used for making codes.
 */
export const attempt = async (context: CreatingContext, entry: Entry, priority: Priority): Promise<Entry> => {
  context.inHand.add(entry.id)
  try {
    return await send(context, entry, priority)
  } finally {
    context.inHand.delete(entry.id)
  }
}

const send = async (context: CreatingContext, entry: Entry, priority: Priority): Promise<Entry> => {
  const { store, hub, now, log, instance, hubTimeoutMs } = context
  const request = JSON.parse(entry.request) as CreateContactWay
  const beforeSend = async () => {
    const at = now()
    const leaseUntil = Math.max(at + LEASE_MS, lastArrival(at, hubTimeoutMs))
    if (await markSent(store, entry.id, { owner: instance, at, leaseUntil })) return
    throw new HubFault('interrupted', '/contactWay/add', 'not_sent')
  }
  try {
    const made = await hub.addContactWay(request, { priority, beforeSend })
    await keepMade(context, entry, made)
    if (priority === 'interactive') await compareMade(context, entry, made.config_id, priority)
  } catch (error) {
    if (!isHubFault(error)) throw error
    const unclear = error.outcome === 'unclear'
    const problem = {
      problem: error.code,
      errcode: error.details.errcode ?? null,
      errmsg: error.details.errmsg ?? null,
      at: now(),
    }
    log.warn({ creation: entry.id, unclear, code: error.code, errcode: problem.errcode }, 'creation')
    if (unclear) {
      const nextLookAt = entry.temporary === 1 ? null : now() + FIRST_LOOK_MS
      await writeUnknown(store, entry.id, { ...problem, nextLookAt })
      context.onUnknown?.()
    } else await writeFailed(store, entry.id, problem)
  }
  const finished = (await readEntry(store, entry.id)) ?? entry
  await writeAudit(store, {
    at: now(),
    actor: { id: entry.actor_id, name: entry.actor_name },
    action: 'contact_way.create',
    subject: entry.id,
    outcome: finished.status,
  }).catch((error: unknown) => log.error({ error, creation: entry.id }, 'audit'))
  return finished
}
