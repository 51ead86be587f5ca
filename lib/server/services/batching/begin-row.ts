import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { say } from '@/lib/core/contact-way/issue-code'
import { type CreateContactWay, createContactWaySchema } from '@/lib/core/contact-way/request'
import { withState } from '@/lib/core/contact-way/state'
import { fieldFaults } from '@/lib/server/parse-input'
import type { CreatingContext } from '@/lib/server/services/creating/attempt'
import { LEASE_MS } from '@/lib/server/services/creating/lease'
import { findStateUse } from '@/lib/server/services/creating/state-use'
import { claimRow, skipRow, tieRow } from '@/lib/server/store/batch-rows'
import type { BatchEntry, RowEntry } from '@/lib/server/store/batches'
import {
  type Entry,
  type Intent,
  insertIntent,
  isStateTaken,
  readEntryByKey,
} from '@/lib/server/store/journal'

/** The same row and attempt is the same intent, whoever begins it. */
const keyOf = ({ batch_id, number, attempt }: RowEntry) => `batch:${batch_id}:${number}:${attempt}`

/**
 * Makes an intent of a waiting row. Answers it when it is this process's to send; null when the row is set aside, or
 * when it waits no more: another process has it, or somebody changed the row or stopped the batch.
 */
export const beginRow = async (
  { store, now, instance }: CreatingContext,
  batch: BatchEntry,
  row: RowEntry,
): Promise<Entry | null> => {
  const idempotencyKey = keyOf(row)
  const known = await readEntryByKey(store, batch.actor_id, idempotencyKey)
  if (known) {
    await tieRow(store, row, known.id)
    return null
  }
  const parsed = createContactWaySchema.safeParse(JSON.parse(row.fields))
  if (!parsed.success) {
    await skipRow(store, row, JSON.stringify(fieldFaults(parsed.error.issues)))
    return null
  }
  const request: CreateContactWay & { state: string } = withState(parsed.data, randomBytes(16))
  const inUse = JSON.stringify([{ path: 'state', message: say('state_in_use') }])
  const at = now()
  const mayShare = row.shared === 1
  const isUsed = (await findStateUse(store, request.state)) !== undefined
  if (isUsed && !mayShare) {
    await skipRow(store, row, inUse)
    return null
  }
  const intent: Intent = {
    id: randomUUID(),
    actor: { id: batch.actor_id, name: batch.actor_name },
    idempotencyKey,
    bodyHash: createHash('sha256').update(row.fields).digest('hex'),
    request,
    at,
    owner: instance,
    leaseUntil: at + LEASE_MS,
    shared: isUsed,
  }
  const claimAndWrite = (shared: boolean) =>
    store.db.transaction().execute(async (db) => {
      const held = { ...store, db }
      if (!(await claimRow(held, row, intent.id))) return null
      const entry = await insertIntent(held, { ...intent, shared })
      if (!entry) throw new Error('the key of a waiting row is taken')
      return entry
    })
  try {
    return await claimAndWrite(isUsed)
  } catch (error) {
    if (!isStateTaken(error)) throw error
    if (mayShare) return claimAndWrite(true)
    await skipRow(store, row, inUse)
    return null
  }
}
