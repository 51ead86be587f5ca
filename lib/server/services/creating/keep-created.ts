import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CreateContactWay } from '@/lib/core/contact-way/request'
import type { CreationWarning } from '@/lib/core/creation'
import { isHubFault } from '@/lib/server/hub/hub-fault'
import type { Priority } from '@/lib/server/hub/limiter'
import type { Context } from '@/lib/server/services/context'
import { saveCreated, saveDetails } from '@/lib/server/store/contact-way-mirror'
import { type Entry, readEntry } from '@/lib/server/store/journal'
import { writeCreated, writeWarnings } from '@/lib/server/store/journal-outcomes'

/** Milliseconds before the store is asked again to take what would be lost otherwise. */
const RESTS_MS = [100, 500, 2_000]

const insist = async <T>(write: () => Promise<T>): Promise<T> => {
  for (const rest of RESTS_MS) {
    try {
      return await write()
    } catch {
      await sleep(rest)
    }
  }
  return write()
}

/** How long a made code may be looked at once more before it is answered without that look. */
export const SECOND_LOOK_MS = 3_000

export interface MadeContactWay {
  config_id: string
  qr_code?: string
}

/**
 * Writes the new code into journal and mirror. The Hub never lists some codes again: where the journal cannot take the
 * id, the log keeps it. Everything after that is no error any more, because the code exists.
 */
export const keepMade = async (
  { store, log, now }: Context,
  entry: Entry,
  made: MadeContactWay,
): Promise<void> => {
  const { config_id, qr_code } = made
  try {
    const write = () => writeCreated(store, entry.id, { config_id, qr_code: qr_code ?? null, at: now() })
    if (!(await insist(write))) {
      const adopted = (await readEntry(store, entry.id))?.config_id
      if (adopted !== config_id)
        log.error({ creation: entry.id, config_id, adopted }, 'two codes for one creation')
    }
  } catch (error) {
    log.fatal({ error, creation: entry.id, config_id }, 'a created code could not be written down')
    throw error
  }
  const request = JSON.parse(entry.request) as CreateContactWay
  await saveCreated(store, { ...request, ...made }, { at: now(), by: entry.actor_name }).catch(
    (error: unknown) => log.error({ error, creation: entry.id }, 'a created code is not in the mirror'),
  )
}

/**
 * Compares what the Hub kept with what was asked for, and finishes the creation with the warnings (rules.md section 2).
 * In the background it throws the Hub's fault, so that it is compared later; a person is not kept waiting for that.
 */
export const compareMade = async (
  { store, hub, now, log }: Context,
  entry: Entry,
  configId: string,
  priority: Priority,
): Promise<void> => {
  const request = JSON.parse(entry.request) as CreateContactWay & { state: string }
  const warnings: CreationWarning[] = entry.shared === 1 ? ['state_in_use'] : []
  const isAwaited = priority === 'interactive'
  const kept = await hub
    .getContactWay(configId, {
      priority,
      ...(isAwaited ? { signal: AbortSignal.timeout(SECOND_LOOK_MS) } : {}),
    })
    .catch((error: unknown) => {
      if (isAwaited || !isHubFault(error) || error.outcome === 'refused') return null
      throw error
    })
  try {
    if (kept) await saveDetails(store, { ...kept, config_id: configId }, now())
    if (kept?.remark !== undefined && kept.remark !== (request.remark ?? '')) warnings.push('remark_differs')
    if (kept?.state !== undefined && kept.state !== request.state) warnings.push('state_differs')
    await writeWarnings(store, entry.id, { warnings, at: now() })
  } catch (error) {
    log.error({ error, creation: entry.id }, 'what was compared could not be written down')
  }
}
