import 'server-only'
import type { CreateContactWay } from '@/lib/core/contact-way/request'
import type { CreationWarning } from '@/lib/core/creation'
import type { Context } from '@/lib/server/services/context'
import { saveCreated, saveDetails } from '@/lib/server/store/contact-way-mirror'
import { type Entry, readEntry } from '@/lib/server/store/journal'
import { writeCreated, writeWarnings } from '@/lib/server/store/journal-outcomes'

/** How long a made code may be looked at once more before it is answered without that look. */
export const SECOND_LOOK_MS = 3_000

export interface MadeContactWay {
  config_id: string
  qr_code?: string
}

/** The Hub never lists some codes again: where the journal cannot take the id, the log keeps it. */
export const writeMade = async (
  { store, log }: Context,
  entry: Entry,
  { config_id, qr_code }: MadeContactWay,
): Promise<void> => {
  try {
    if (await writeCreated(store, entry.id, { config_id, qr_code: qr_code ?? null })) return
  } catch (error) {
    log.fatal({ error, creation: entry.id, config_id }, 'a created code could not be written down')
    throw error
  }
  const kept = await readEntry(store, entry.id)
  if (kept?.config_id === config_id) return
  log.error({ creation: entry.id, config_id, adopted: kept?.config_id }, 'two codes for one creation')
}

/** Everything after the outcome is written: the code exists, so nothing here may turn it into an error. */
export const keepCreated = async (
  context: Context,
  entry: Entry,
  request: CreateContactWay & { state: string },
  made: MadeContactWay,
  warnings: CreationWarning[],
): Promise<void> => {
  const { store, hub, now, log } = context
  try {
    await saveCreated(store, { ...request, ...made }, { at: now(), by: entry.actor_name })
    const signal = AbortSignal.timeout(SECOND_LOOK_MS)
    const kept = await hub.getContactWay(made.config_id, { signal }).catch(() => null)
    if (kept) await saveDetails(store, { ...kept, config_id: made.config_id }, now())
    if (kept?.remark !== undefined && kept.remark !== (request.remark ?? '')) warnings.push('remark_differs')
    if (kept?.state !== undefined && kept.state !== request.state) warnings.push('state_differs')
  } catch (error) {
    log.error({ error, creation: entry.id }, 'a created code could not be looked at again')
  }
  await writeWarnings(store, entry.id, { warnings, at: now() }).catch((error: unknown) =>
    log.error({ error, creation: entry.id }, 'warnings could not be written down'),
  )
}
