import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CreateContactWay, createContactWaySchema } from '@/lib/core/contact-way/request'
import { withState } from '@/lib/core/contact-way/state'
import type { CreateContactWayAnswer, CreationWarning } from '@/lib/core/creation'
import { type ErrorCode, isErrorCode } from '@/lib/core/errors'
import { type DeskUser, hasRole } from '@/lib/core/roles'
import { DeskFault, type FaultDetails } from '@/lib/server/desk-fault'
import { isHubFault } from '@/lib/server/hub/hub-fault'
import { parseInput } from '@/lib/server/parse-input'
import { writeAudit } from '@/lib/server/store/audit'
import { channelHasState } from '@/lib/server/store/channel-mirror'
import { saveCreated, saveDetails } from '@/lib/server/store/contact-way-mirror'
import { findIdsByState } from '@/lib/server/store/contact-way-states'
import {
  type Entry,
  journalHasState,
  readEntry,
  writeIntent,
  writeOutcome,
  writeWarnings,
} from '@/lib/server/store/journal'
import type { Context } from './context'

/** How long a made code may be looked at once more before it is answered without that look. */
const SECOND_LOOK_MS = 3_000
const POLL_MS = 150
const RATE_LIMIT_SECONDS = 60

export interface CreateInput {
  body: unknown
  /** 1–255 characters; the same key and body give the same answer. */
  idempotencyKey: string | undefined
}

type CreateContext = Context & { hubTimeoutMs: number }

const hashBody = (request: CreateContactWay) =>
  createHash('sha256')
    .update(JSON.stringify(sortKeys(request)))
    .digest('hex')

const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}

/**
 * The one way a contact way is made: check role, parse, write the intent durably, call the Hub once, write the outcome.
 * Throws `forbidden`, `invalid_fields`, `idempotency_conflict`, or the Hub's refusal with the `creationId`.
 * An outcome nobody knows is answered as such and never tried again here.
 */
export const createContactWay = async (
  context: CreateContext,
  user: DeskUser,
  { body, idempotencyKey }: CreateInput,
): Promise<CreateContactWayAnswer> => {
  if (!hasRole(user.role, 'editor')) throw new DeskFault('forbidden')
  const parsed = parseInput(createContactWaySchema, body)
  const request = withState(parsed, randomBytes(16))
  const { entry, isNew } = await writeIntent(context.store, {
    id: randomUUID(),
    actor: user,
    idempotencyKey: idempotencyKey ?? randomUUID(),
    bodyHash: hashBody(parsed),
    request,
    at: context.now(),
  })
  if (entry.body_hash !== hashBody(parsed)) throw new DeskFault('idempotency_conflict')
  const finished = isNew ? await attempt(context, user, entry, request) : await waitFor(context, entry)
  return answerOf(finished)
}

const attempt = async (
  context: CreateContext,
  user: DeskUser,
  entry: Entry,
  request: CreateContactWay & { state: string },
): Promise<Entry> => {
  const { store, hub, now, log } = context
  const warnings = await findStateWarnings(context, entry)
  try {
    const made = await hub.addContactWay(request)
    await writeMade(context, entry, made)
    await keepCreated(context, user, entry, request, made, warnings)
  } catch (error) {
    if (!isHubFault(error)) throw error
    const status = error.outcome === 'unclear' ? 'unknown' : 'failed'
    log.warn({ creation: entry.id, status, code: error.code, errcode: error.details.errcode }, 'creation')
    await writeOutcome(store, entry.id, {
      status,
      problem: error.code,
      errcode: error.details.errcode ?? null,
      errmsg: error.details.errmsg ?? null,
      at: now(),
    })
  }
  const finished = (await readEntry(store, entry.id)) ?? entry
  await writeAudit(store, {
    at: now(),
    actor: user,
    action: 'contact_way.create',
    subject: entry.id,
    outcome: finished.status,
  }).catch((error: unknown) => log.error({ error, creation: entry.id }, 'audit'))
  return finished
}

/** The Hub never lists some codes again: where the journal cannot take the id, the log keeps it. */
const writeMade = async (
  { store, log, now }: Context,
  entry: Entry,
  { config_id, qr_code }: { config_id: string; qr_code?: string },
): Promise<void> => {
  try {
    await writeOutcome(store, entry.id, { status: 'created', config_id, qr_code: qr_code ?? null, at: now() })
  } catch (error) {
    log.fatal({ error, creation: entry.id, config_id }, 'a created code could not be written down')
    throw error
  }
}

const findStateWarnings = async ({ store }: Context, entry: Entry): Promise<CreationWarning[]> => {
  const inUse =
    (await findIdsByState(store, entry.state)).length > 0 ||
    (await journalHasState(store, entry.state, entry.id)) ||
    (await channelHasState(store, entry.state))
  return inUse ? ['state_in_use'] : []
}

/** Everything after the outcome is written: the code exists, so nothing here may turn it into an error. */
const keepCreated = async (
  context: CreateContext,
  user: DeskUser,
  entry: Entry,
  request: CreateContactWay & { state: string },
  made: { config_id: string; qr_code?: string },
  warnings: CreationWarning[],
): Promise<void> => {
  const { store, hub, now, log } = context
  try {
    await saveCreated(store, { ...request, ...made }, { at: now(), by: user.name })
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

/** The same key again while the first attempt is under way: both get the one answer. */
const waitFor = async (context: CreateContext, entry: Entry): Promise<Entry> => {
  const until = entry.created_at + context.hubTimeoutMs + SECOND_LOOK_MS + 5_000
  let current = entry
  while (
    (current.status === 'pending' || (current.status === 'created' && current.finished_at === null)) &&
    context.now() < until
  ) {
    await sleep(POLL_MS)
    current = (await readEntry(context.store, entry.id)) ?? current
  }
  return current
}

const answerOf = (entry: Entry): CreateContactWayAnswer => {
  if (entry.status === 'created' && entry.config_id !== null) {
    return {
      status: 'created',
      config_id: entry.config_id,
      ...(entry.qr_code === null ? {} : { qr_code: entry.qr_code }),
      state: entry.state,
      creationId: entry.id,
      warnings: JSON.parse(entry.warnings),
    }
  }
  if (entry.status === 'failed') throw failureOf(entry)
  return { status: 'unknown', creationId: entry.id, state: entry.state }
}

const failureOf = ({ id, problem, errcode, errmsg }: Entry): DeskFault => {
  const code: ErrorCode = isErrorCode(problem) ? problem : 'internal'
  const details: FaultDetails = {
    creationId: id,
    ...(errcode === null ? {} : { errcode }),
    ...(errmsg === null ? {} : { errmsg }),
    ...(code === 'hub_rate_limited' ? { retryAfter: RATE_LIMIT_SECONDS } : {}),
  }
  return new DeskFault(code, details)
}
