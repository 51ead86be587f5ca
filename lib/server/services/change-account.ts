import 'server-only'
import { type Kysely, sql } from 'kysely'
import type { Account, ChangeAccount } from '@/lib/core/account'
import { issue } from '@/lib/core/issue'
import { type DeskUser, hasRole } from '@/lib/core/roles'
import { endSessions } from '@/lib/server/auth/accounts'
import { DeskFault, type FieldFault } from '@/lib/server/desk-fault'
import { type AuditEntry, writeAudit } from '@/lib/server/store/audit'
import type { Database } from '@/lib/server/store/schema'
import { type AccountContext, findAccount } from './accounts'

type Change = Pick<AuditEntry, 'action' | 'outcome'>

const changesOf = (before: Account, { role, disabled }: ChangeAccount): Change[] => [
  ...(role !== undefined && role !== before.role
    ? [{ action: 'account.change_role' as const, outcome: role }]
    : []),
  ...(disabled !== undefined && disabled !== before.disabled
    ? [{ action: disabled ? ('account.disable' as const) : ('account.enable' as const), outcome: 'done' }]
    : []),
]

const refuseOwn = ({ role, disabled }: ChangeAccount): void => {
  const issues: FieldFault[] = []
  if (role !== undefined && role !== 'admin') issues.push({ path: 'role', message: issue('own_role') })
  if (disabled === true) issues.push({ path: 'disabled', message: issue('own_account') })
  if (issues.length > 0) throw new DeskFault('invalid_fields', { issues })
}

/** Two administrators who demote each other go one after the other, and the second is none any more. */
const requireAdministrator = async (
  db: Kysely<Database>,
  isLocking: boolean,
  actorId: string,
  accountId: string,
): Promise<void> => {
  const { rows } = await sql<{ id: string; role: string; disabled: number | null }>`
    select id, role, disabled from "user" where id in (${actorId}, ${accountId}) order by id
    ${isLocking ? sql`for update` : sql``}
  `.execute(db)
  const actor = rows.find(({ id }) => id === actorId)
  if (actor?.role !== 'admin' || actor.disabled) throw new DeskFault('forbidden')
}

/**
 * Gives a colleague another role, or ends and begins again that he may sign in. What he made keeps his name.
 * Nobody takes either from himself, so an administrator always remains.
 * Throws `forbidden`, `not_found`, `invalid_fields`.
 */
export const changeAccount = async (
  context: AccountContext,
  user: DeskUser,
  accountId: string,
  change: ChangeAccount,
): Promise<Account> => {
  if (!hasRole(user.role, 'admin')) throw new DeskFault('forbidden')
  const { store, auth } = context
  const before = await findAccount(context, accountId)
  if (accountId === user.id) refuseOwn(change)
  const changes = changesOf(before, change)
  if (changes.length === 0) return before
  const after = { ...before, role: change.role ?? before.role, disabled: change.disabled ?? before.disabled }
  await store.db.transaction().execute(async (transaction) => {
    await requireAdministrator(transaction, store.engine === 'postgres', user.id, accountId)
    await sql`
      update "user" set role = ${after.role}, disabled = ${Number(after.disabled)} where id = ${accountId}
    `.execute(transaction)
    for (const one of changes) {
      await writeAudit(
        { ...store, db: transaction },
        { ...one, at: context.now(), actor: user, subject: accountId },
      )
    }
  })
  if (after.disabled) await endSessions(auth, accountId)
  return after
}
