import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CreateContactWay, createContactWaySchema } from '@/lib/core/contact-way/request'
import { withState } from '@/lib/core/contact-way/state'
import type { CreateContactWayAnswer, StateUse } from '@/lib/core/creation'
import { type ErrorCode, isErrorCode } from '@/lib/core/errors'
import { type DeskUser, hasRole } from '@/lib/core/roles'
import { DeskFault, type FaultDetails } from '@/lib/server/desk-fault'
import { parseInput } from '@/lib/server/parse-input'
import { type Entry, type Intent, readEntry, readEntryByKey, writeIntent } from '@/lib/server/store/journal'
import { attempt, type CreatingContext } from './creating/attempt'
import { SECOND_LOOK_MS } from './creating/keep-created'
import { LEASE_MS } from './creating/lease'
import { findStateUse } from './creating/state-use'

const POLL_MS = 150
const RATE_LIMIT_SECONDS = 60

export interface CreateInput {
  body: unknown
  /** 1–255 characters; the same key and body give the same answer. */
  idempotencyKey: string | undefined
  /** Whether the code may have a `state` that is in use. */
  shareState?: boolean
}

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
 * Throws `forbidden`, `invalid_fields`, `idempotency_conflict`, `state_in_use` with who has it, or the Hub's refusal
 * with the `creationId`. An outcome nobody knows is answered as such and never tried again here.
 */
export const createContactWay = async (
  context: CreatingContext,
  user: DeskUser,
  { body, idempotencyKey, shareState = false }: CreateInput,
): Promise<CreateContactWayAnswer> => {
  if (!hasRole(user.role, 'editor')) throw new DeskFault('forbidden')
  const { store } = context
  const parsed = parseInput(createContactWaySchema, body)
  const bodyHash = hashBody(parsed)
  const key = idempotencyKey ?? randomUUID()
  const answerBefore = async () => {
    const known = await readEntryByKey(store, user.id, key)
    return known && answerOf(await waitFor(context, sameBody(known, bodyHash)))
  }
  const before = await answerBefore()
  if (before) return before

  const request = withState(parsed, randomBytes(16))
  const existing = await findStateUse(store, request.state)
  // It may be the same request, begun a moment ago.
  if (existing && !shareState) return (await answerBefore()) ?? refuseState(existing)
  const at = context.now()
  const intent: Intent = {
    id: randomUUID(),
    actor: user,
    idempotencyKey: key,
    bodyHash,
    request,
    at,
    owner: context.instance,
    leaseUntil: at + LEASE_MS,
    shared: existing !== undefined,
  }
  let written = await writeIntent(store, intent)
  if (written.kind === 'state_in_use' && shareState) {
    written = await writeIntent(store, { ...intent, shared: true })
  }
  if (written.kind === 'state_in_use') return refuseState(await findStateUse(store, request.state))
  const entry = sameBody(written.entry, bodyHash)
  if (written.kind === 'known') return answerOf(await waitFor(context, entry))
  return answerOf(await attempt(context, entry, 'interactive'))
}

const refuseState = (existing: StateUse | undefined): never => {
  throw new DeskFault('state_in_use', existing ? { existing } : {})
}

const sameBody = (entry: Entry, bodyHash: string): Entry => {
  if (entry.body_hash !== bodyHash) throw new DeskFault('idempotency_conflict')
  return entry
}

/** The same key again while the first attempt is under way: both get the one answer. */
const waitFor = async (context: CreatingContext, entry: Entry): Promise<Entry> => {
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
      createdAt: new Date(entry.created_at).toISOString(),
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
