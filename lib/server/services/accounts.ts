import 'server-only'
import { sql } from 'kysely'
import type { Account, CreateAccount } from '@/lib/core/account'
import { issue } from '@/lib/core/issue'
import { type DeskUser, hasRole, roleSchema } from '@/lib/core/roles'
import { createAccount, replacePassword } from '@/lib/server/auth/accounts'
import type { Auth } from '@/lib/server/auth/auth'
import { DeskFault } from '@/lib/server/desk-fault'
import { writeAudit } from '@/lib/server/store/audit'
import type { Context } from './context'

export type AccountContext = Pick<Context, 'store' | 'now'> & { auth: Auth }

interface AccountRow {
  id: string
  username: string
  displayUsername: string | null
  name: string
  role: string
  disabled: number | null
  createdAt: string | number | Date
}

const toAccount = (row: AccountRow): Account => ({
  id: row.id,
  username: row.displayUsername ?? row.username,
  name: row.name,
  role: roleSchema.catch('viewer').parse(row.role),
  disabled: Boolean(row.disabled),
  createdAt: new Date(row.createdAt).toISOString(),
})

/** Everybody who can sign in or could once, the first one first. */
export const listAccounts = async ({ store }: AccountContext): Promise<Account[]> => {
  const { rows } = await sql<AccountRow>`
    select id, username, "displayUsername", name, role, disabled, "createdAt" from "user" order by "createdAt", id
  `.execute(store.db)
  return rows.map(toAccount)
}

/** The account of that id. Throws `not_found`. */
export const findAccount = async (context: AccountContext, accountId: string): Promise<Account> => {
  const account = (await listAccounts(context)).find(({ id }) => id === accountId)
  if (!account) throw new DeskFault('not_found')
  return account
}

/** Adds a colleague. Throws `forbidden`, or `invalid_fields` when the user name is taken. */
export const addAccount = async (
  context: AccountContext,
  user: DeskUser,
  account: CreateAccount,
): Promise<Account> => {
  if (!hasRole(user.role, 'admin')) throw new DeskFault('forbidden')
  const wanted = account.username.toLowerCase()
  const known = await sql<{ id: string }>`select id from "user" where username = ${wanted}`.execute(
    context.store.db,
  )
  if (known.rows.length > 0) {
    throw new DeskFault('invalid_fields', {
      issues: [{ path: 'username', message: issue('username_taken') }],
    })
  }
  await createAccount(context.auth, account)
  const added = (await listAccounts(context)).find(({ username }) => username.toLowerCase() === wanted)
  if (!added) throw new DeskFault('internal')
  await writeAudit(context.store, {
    at: context.now(),
    actor: user,
    action: 'account.create',
    subject: added.id,
    outcome: added.role,
  })
  return added
}

/** Gives a colleague another password; who is signed in with the old one is signed out. Throws `not_found`. */
export const resetPassword = async (
  context: AccountContext,
  user: DeskUser,
  accountId: string,
  password: string,
): Promise<Account> => {
  if (!hasRole(user.role, 'admin')) throw new DeskFault('forbidden')
  const account = await findAccount(context, accountId)
  await replacePassword(context.auth, accountId, password)
  await writeAudit(context.store, {
    at: context.now(),
    actor: user,
    action: 'account.reset_password',
    subject: accountId,
    outcome: 'done',
  })
  return account
}
