import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { type BatchStatus, createBatchSchema, retryRowsSchema } from '@/lib/core/batch/batch'
import { type DeskUser, hasRole } from '@/lib/core/roles'
import { DeskFault, type FieldFault } from '@/lib/server/desk-fault'
import { parseInput } from '@/lib/server/parse-input'
import { writeAudit } from '@/lib/server/store/audit'
import { readRows, requeueRow, skipWaiting } from '@/lib/server/store/batch-rows'
import { type BatchEntry, findRows, moveBatch, writeBatch } from '@/lib/server/store/batches'
import { holdBatch } from '@/lib/server/store/hold-batch'
import { CANCELLED } from './batching/cancelled'
import { joinFaults, judgeRows, spellRow } from './batching/judge-rows'
import type { BatchRunner } from './batching/runner'
import type { Context } from './context'
import { requireBatch, summarizeBatch } from './read-batches'

export type BatchContext = Pick<Context, 'store' | 'now' | 'log'> & { runner: Pick<BatchRunner, 'wake'> }

export interface RowFaults {
  row: number
  faults: FieldFault[]
}

const requireEditor = (user: DeskUser): void => {
  if (!hasRole(user.role, 'editor')) throw new DeskFault('forbidden')
}

const audit = (
  { store, now, log }: BatchContext,
  actor: DeskUser,
  action: 'batch.create' | 'batch.retry' | `batch.${Move}`,
  subject: string,
  outcome: string,
) =>
  writeAudit(store, { at: now(), actor, action, subject, outcome }).catch((error: unknown) =>
    log.error({ error, batch: subject }, 'audit'),
  )

/**
 * Takes a batch and lets it run: rows in error are set aside with their faults, all others are sent one by one.
 * The same key and body is the same batch. Throws `forbidden`, `invalid_fields`, `idempotency_conflict`.
 */
export const createBatch = async (
  context: BatchContext,
  user: DeskUser,
  {
    body,
    idempotencyKey,
    found = [],
  }: {
    body: unknown
    idempotencyKey: string | undefined
    /** What is known to be wrong with each row already. */
    found?: readonly FieldFault[][]
  },
): Promise<{ id: string; total: number; invalid: RowFaults[] }> => {
  requireEditor(user)
  const { store, now, runner } = context
  const { name, rows, shareState = [] } = parseInput(createBatchSchema, body)
  const shared = new Set(shareState)
  const faults = joinFaults(found, await judgeRows(store, rows, shared))
  const id = randomUUID()
  const entry: BatchEntry = {
    id,
    name: name.trim(),
    status: 'running',
    actor_id: user.id,
    actor_name: user.name,
    body_hash: createHash('sha256').update(JSON.stringify({ name, rows, shareState })).digest('hex'),
    idempotency_key: idempotencyKey ?? randomUUID(),
    problem: null,
    errcode: null,
    errmsg: null,
    created_at: now(),
    finished_at: null,
  }
  const { batch, isNew } = await writeBatch(
    store,
    entry,
    rows.map((row, at) => ({
      batch_id: id,
      number: at + 1,
      fields: spellRow(row),
      status: faults[at]?.length ? ('skipped' as const) : ('waiting' as const),
      issues: faults[at]?.length ? JSON.stringify(faults[at]) : null,
      attempt: 0,
      shared: shared.has(at + 1) ? 1 : 0,
      creation_id: null,
    })),
  )
  if (batch.body_hash !== entry.body_hash) throw new DeskFault('idempotency_conflict')
  if (isNew) await audit(context, user, 'batch.create', id, String(rows.length))
  runner.wake()
  const invalid = isNew ? faults : await readFaults(store, batch.id, rows.length)
  return {
    id: batch.id,
    total: rows.length,
    invalid: invalid.flatMap((of, at) => (of.length > 0 ? [{ row: at + 1, faults: of }] : [])),
  }
}

const readFaults = async (store: Context['store'], id: string, total: number): Promise<FieldFault[][]> => {
  const { rows } = await findRows(store, id, { page: 1, pageSize: total })
  return rows.map(({ issues }) => (issues === null ? [] : JSON.parse(issues)))
}

export type Move = 'pause' | 'resume' | 'cancel'

const moves: Record<Move, { from: BatchStatus[]; to: BatchStatus }> = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused', 'stopped'], to: 'running' },
  cancel: { from: ['running', 'paused', 'stopped'], to: 'cancelled' },
}

/** Pauses, resumes or cancels; what is under way always ends. Throws `forbidden`, `not_found`, `batch_over`. */
export const changeBatch = async (context: BatchContext, user: DeskUser, id: string, move: Move) => {
  requireEditor(user)
  const { store, now, runner } = context
  const { from, to } = moves[move]
  const before = await holdBatch(store, id, async (held, { status }) => {
    if (!from.includes(status)) return status
    await moveBatch(held, id, {
      from,
      status: to,
      ...(move === 'resume' ? { problem: null, errcode: null, errmsg: null } : {}),
      ...(move === 'cancel' ? { finished_at: now() } : {}),
    })
    if (move === 'cancel') {
      await skipWaiting(held, id, CANCELLED)
    }
    return status
  })
  if (before === undefined) throw new DeskFault('not_found')
  if (from.includes(before)) await audit(context, user, `batch.${move}`, id, before)
  else if (before !== to) throw new DeskFault('batch_over')
  if (move === 'resume') runner.wake()
  return summarizeBatch(context, id)
}

const again = {
  from: ['done', 'cancelled', 'stopped'],
  status: 'running',
  finished_at: null,
  problem: null,
  errcode: null,
  errmsg: null,
} as const

/**
 * Runs rows again that failed or were set aside, with other fields where they are given; the good ones are not touched.
 * Throws `forbidden`, `not_found`, `invalid_fields`.
 */
export const retryRows = async (context: BatchContext, user: DeskUser, id: string, body: unknown) => {
  requireEditor(user)
  const { store, runner } = context
  await requireBatch(store, id)
  const asked = parseInput(retryRowsSchema, body).rows
  const faults = await judgeRows(
    store,
    asked.map(({ fields }) => fields ?? { state: '' }),
    new Set(asked.flatMap(({ shareState }, at) => (shareState ? [at + 1] : []))),
  )
  const invalid = asked.flatMap(({ row, fields }, at): RowFaults[] => {
    const of = fields === undefined ? [] : (faults[at] ?? [])
    return of.length > 0 ? [{ row, faults: of }] : []
  })
  const refused = new Set(invalid.map(({ row }) => row))
  const restarted = await holdBatch(store, id, async (held) => {
    const rows = await readRows(
      held,
      id,
      asked.map(({ row }) => row),
    )
    let count = 0
    for (const { row: number, fields, shareState } of asked) {
      const row = rows.get(number)
      if (!row) throw new DeskFault('not_found')
      if (refused.has(number)) continue
      const isWaiting = await requeueRow(held, row, {
        fields: fields === undefined ? row.fields : JSON.stringify(fields),
        shared: shareState === undefined ? row.shared : Number(shareState),
      })
      if (isWaiting) count += 1
    }
    if (count > 0) await moveBatch(held, id, again)
    return count
  })
  if (restarted) await audit(context, user, 'batch.retry', id, String(restarted))
  runner.wake()
  return { ...(await summarizeBatch(context, id)), invalid }
}
