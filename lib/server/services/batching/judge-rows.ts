import 'server-only'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { MAX_ROW_CHARACTERS } from '@/lib/core/batch/limits'
import { say } from '@/lib/core/contact-way/issue-code'
import { createContactWaySchema } from '@/lib/core/contact-way/request'
import type { FieldFault } from '@/lib/server/desk-fault'
import { fieldFaults } from '@/lib/server/parse-input'
import type { Store } from '@/lib/server/store/open-store'
import { findStatesInUse } from '@/lib/server/store/states-in-use'

/** Nobody mends more in one row, and a row may hold thousands of unknown fields. */
const MAX_FAULTS = 20

const stateOf = (row: unknown): string | undefined => {
  const state = typeof row === 'object' && row !== null && 'state' in row ? row.state : undefined
  return typeof state === 'string' && state !== '' ? state : undefined
}

const judgeRow = (row: unknown): FieldFault[] => {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return [{ path: '', message: say('not_an_object') }]
  }
  const used = JSON.stringify(row).length
  if (used > MAX_ROW_CHARACTERS) {
    const [max, excess] = [MAX_ROW_CHARACTERS, used - MAX_ROW_CHARACTERS]
    return [{ path: '', message: say('too_long_characters', { used, max, excess }) }]
  }
  const parsed = createContactWaySchema.safeParse(row)
  return parsed.success ? [] : fieldFaults(parsed.error.issues).slice(0, MAX_FAULTS)
}

/** A row as it is kept: one that is too long to be looked at is not. */
export const spellRow = (row: unknown): string => {
  const text = JSON.stringify(row ?? null)
  return text.length > MAX_ROW_CHARACTERS ? 'null' : text
}

/** Others have their turn in between. */
const ROWS_AT_ONCE = 200

const judgeAll = async (rows: readonly unknown[]) => {
  const judged: { faults: FieldFault[]; state: string | undefined }[] = []
  for (const [at, row] of rows.entries()) {
    judged.push({ faults: judgeRow(row), state: stateOf(row) })
    if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await nextTurn()
  }
  return judged
}

/**
 * What is wrong with each row, in their order: the rules of a single contact way, and each `state` only once within the
 * rows and not in use already, save in rows that may share it (`shared`, counted from 1).
 */
export const judgeRows = async (
  store: Store,
  rows: readonly unknown[],
  shared: ReadonlySet<number> = new Set(),
): Promise<FieldFault[][]> => {
  const judged = await judgeAll(rows)
  const usable = judged.flatMap(({ faults, state }) =>
    state === undefined || faults.some(({ path }) => path === 'state') ? [] : [state],
  )
  const inUse = await findStatesInUse(store, [...new Set(usable)])
  const firstRow = new Map<string, number>()
  return judged.map(({ faults, state }, at) => {
    if (state === undefined || shared.has(at + 1)) return faults
    const first = firstRow.get(state)
    if (first !== undefined)
      return [...faults, { path: 'state', message: say('state_repeated', { row: first }) }]
    firstRow.set(state, at + 1)
    return inUse.has(state) ? [...faults, { path: 'state', message: say('state_in_use') }] : faults
  })
}

/** What was found before stands for what the rules say of the same field. */
export const joinFaults = (found: readonly FieldFault[][], judged: readonly FieldFault[][]): FieldFault[][] =>
  judged.map((faults, at) => {
    const before = found[at] ?? []
    const paths = new Set(before.map(({ path }) => path))
    return [...before, ...faults.filter(({ path }) => !paths.has(path))].slice(0, MAX_FAULTS)
  })
