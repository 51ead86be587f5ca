import 'server-only'
import type { Store } from './open-store'

export interface AuditEntry {
  at: number
  actor: { id: string; name: string }
  action:
    | 'contact_way.create'
    | 'contact_way.recover'
    | 'creation.dismiss'
    | 'batch.create'
    | 'batch.pause'
    | 'batch.resume'
    | 'batch.cancel'
    | 'batch.retry'
    | 'account.create'
    | 'account.reset_password'
    | 'account.change_role'
    | 'account.disable'
    | 'account.enable'
    | 'brand.change'
    | 'brand.set_logo'
    | 'brand.remove_logo'
  /** The id of what it was done to. */
  subject: string
  outcome: string
}

/** Leaves a line of who did what with what outcome. */
export const writeAudit = async ({ db }: Store, { actor, ...entry }: AuditEntry): Promise<void> => {
  await db
    .insertInto('audit')
    .values({ ...entry, actor_id: actor.id, actor_name: actor.name })
    .execute()
}
