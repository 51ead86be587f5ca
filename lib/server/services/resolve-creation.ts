import 'server-only'
import { agreement } from '@/lib/core/contact-way/agreement'
import { configIdSchema } from '@/lib/core/contact-way/config-id'
import { say } from '@/lib/core/contact-way/issue-code'
import { type Creation, resolveCreationSchema } from '@/lib/core/creation'
import { type DeskUser, hasRole } from '@/lib/core/roles'
import { DeskFault } from '@/lib/server/desk-fault'
import { parseInput } from '@/lib/server/parse-input'
import { writeAudit } from '@/lib/server/store/audit'
import { saveCreated } from '@/lib/server/store/contact-way-mirror'
import { type Entry, findCreationOfCode, readEntry, toCreation } from '@/lib/server/store/journal'
import { dismissEntry } from '@/lib/server/store/journal-leases'
import type { Context } from './context'
import { fetchDetails } from './fetch-details'
import { adopt } from './resolving/adopt-found'
import type { Resolver } from './resolving/resolver'

type ResolveContext = Context & { resolver: Resolver }

/**
 * Somebody knows the code's id from elsewhere: it must exist, be nobody else's, and have the `state` that was asked for
 * or, where none is told, agree otherwise.
 */
const adoptByHand = async (context: ResolveContext, entry: Entry, configId: string): Promise<void> => {
  const refuse = (message: string) =>
    new DeskFault('invalid_fields', { issues: [{ path: 'config_id', message }] })
  if (!configIdSchema.safeParse(configId).success) throw refuse(say('config_id_form'))
  const told = await fetchDetails(context, configId)
  const owner = await findCreationOfCode(context.store, configId)
  const isAnother = told.state !== entry.state && agreement(JSON.parse(entry.request), told) === 'no'
  if (owner || isAnother) throw refuse(say('another_code'))
  if (!(await adopt(context, entry, configId))) throw new DeskFault('creation_settled')
  await saveCreated(context.store, told, { at: entry.sent_at ?? entry.created_at, by: entry.actor_name })
}

/**
 * Looks again for a creation without an answer; or takes the code a person names (`config_id`); or lays it aside
 * (`dismiss`). Throws `forbidden`, `not_found`, `creation_settled`, `invalid_fields`, and the Hub's faults.
 */
export const resolveCreation = async (
  context: ResolveContext,
  user: DeskUser,
  { id, body }: { id: string; body: unknown },
): Promise<Creation> => {
  const { store, now, resolver } = context
  if (!hasRole(user.role, 'editor')) throw new DeskFault('forbidden')
  const asked = parseInput(resolveCreationSchema, body)
  const entry = await readEntry(store, id)
  if (!entry) throw new DeskFault('not_found')
  if (asked.config_id !== undefined || asked.dismiss) {
    if (entry.status !== 'unknown') throw new DeskFault('creation_settled')
    if (asked.config_id !== undefined) await adoptByHand(context, entry, asked.config_id)
    else if (await dismissEntry(store, id, { at: now(), by: user.name })) {
      const action = 'creation.dismiss'
      await writeAudit(store, { at: now(), actor: user, action, subject: id, outcome: 'unknown' })
    }
  } else if (entry.status === 'unknown' && entry.temporary === 0) await resolver.resolve(id)
  return toCreation((await readEntry(store, id)) ?? entry)
}
