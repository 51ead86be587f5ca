import 'server-only'
import { type AskedContactWay, agreement } from '@/lib/core/contact-way/agreement'
import type { Context } from '@/lib/server/services/context'
import { writeAudit } from '@/lib/server/store/audit'
import { claimCreated, findStrangers, type Stranger } from '@/lib/server/store/contact-way-states'
import { type Entry, findOpenEntries, isSendingState, readEntry } from '@/lib/server/store/journal'
import { adoptEntry } from '@/lib/server/store/journal-outcomes'

type AdoptContext = Pick<Context, 'store' | 'log' | 'now'>

/** What was found of a creation: its code, nothing, or something that may be its code and cannot be told. */
export type Finding = 'adopted' | 'absent' | 'unclear'

const askedOf = (entry: Entry): AskedContactWay => JSON.parse(entry.request)
/** Creations that ask for the very same code: which of them gets which does not matter. */
const likeness = (entry: Entry): string => `${entry.state}\n${entry.body_hash}`

/** Gives a code to a creation, with its maker's name. False when the creation's outcome has become known meanwhile. */
export const adopt = async (
  { store, log, now }: AdoptContext,
  entry: Entry,
  configId: string,
): Promise<boolean> => {
  if (!(await adoptEntry(store, entry.id, configId, now()))) return false
  await claimCreated(store, configId, { by: entry.actor_name, at: entry.sent_at ?? entry.created_at })
  await writeAudit(store, {
    at: now(),
    actor: { id: entry.actor_id, name: entry.actor_name },
    action: 'contact_way.recover',
    subject: entry.id,
    outcome: 'created',
  })
  log.info({ creation: entry.id }, 'a creation without an answer was found')
  return true
}

/** Two machines' clocks, or one that is set, may differ by as much. */
const CLOCKS_DIFFER_MS = 10_000

const adoptOne = async (context: AdoptContext, entry: Entry, alike: number): Promise<Finding> => {
  const { store } = context
  const since = entry.sent_at ?? entry.created_at
  const isAlone = entry.shared === 0
  const strangers = await findStrangers(store, { state: entry.state, since })
  const asked = askedOf(entry)
  const seenSince = isAlone ? since - CLOCKS_DIFFER_MS : since
  const sure = strangers.filter(
    ({ fields, seenAt }) => seenAt >= seenSince && agreement(asked, fields) === 'yes',
  )
  const [first] = sure
  if (first && sure.length <= alike && !(await isSendingState(store, entry.state))) {
    if (await adopt(context, entry, first.fields.config_id)) return 'adopted'
    return (await readEntry(store, entry.id))?.status === 'created' ? 'adopted' : 'unclear'
  }
  const mayBeIt = ({ fields, seenAt }: Stranger) =>
    fields.state === entry.state
      ? isAlone || seenAt >= since - CLOCKS_DIFFER_MS
      : agreement(asked, fields) === 'doubtful'
  return strangers.some(mayBeIt) ? 'unclear' : 'absent'
}

/**
 * Holds creations without an answer against what the mirror knows of WeCom: a code with the same `state` and the same
 * other fields, not known before the attempt and nobody else's, is theirs. Nothing is sent. More codes than creations
 * that asked for them cannot be told apart and are left alone, as is a code with its `state` that differs otherwise:
 * the Hub may have changed a field.
 */
export const adoptFound = async (
  context: AdoptContext,
  entries: readonly Entry[],
): Promise<Map<string, Finding>> => {
  const findings = new Map<string, Finding>()
  const waiting = new Map<string, number>()
  for (const entry of await findOpenEntries(context.store, context.now())) {
    waiting.set(likeness(entry), (waiting.get(likeness(entry)) ?? 0) + 1)
  }
  // Whoever was told that his was not made has asked anew: the code belongs to the one that is still waited for.
  const inTurn = [...entries].sort(
    (one, other) => Number(one.status === 'failed') - Number(other.status === 'failed'),
  )
  for (const entry of inTurn) {
    const alike = waiting.get(likeness(entry)) ?? 1
    const finding = await adoptOne(context, entry, alike)
    if (finding === 'adopted') waiting.set(likeness(entry), alike - 1)
    findings.set(entry.id, finding)
  }
  return findings
}
