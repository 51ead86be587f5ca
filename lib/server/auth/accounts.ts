import 'server-only'
import { sql } from 'kysely'
import type { Role } from '@/lib/core/roles'
import type { Store } from '@/lib/server/store/open-store'
import type { Auth } from './auth'

export interface NewAccount {
  username: string
  password: string
  name: string
  role: Role
}

/** Whether anybody can sign in at all. */
export const hasAccounts = async ({ db }: Store): Promise<boolean> => {
  const { rows } = await sql<{ id: string }>`select id from "user" limit 1`.execute(db)
  return rows.length > 0
}

/** Makes an account that can sign in at once. Throws when the user name is taken. */
export const createAccount = async (auth: Auth, account: NewAccount): Promise<void> => {
  const context = await auth.$context
  // Hashed before anything is written: it is the slow step, and an account without a password would be of no use.
  const password = await context.password.hash(account.password)
  const user = await context.internalAdapter.createUser(
    {
      name: account.name,
      username: account.username.toLowerCase(),
      displayUsername: account.username,
      // The library wants an address; nothing is ever sent to it.
      email: `${encodeURIComponent(account.username.toLowerCase())}@accounts.invalid`,
      emailVerified: true,
      role: account.role,
    },
    { method: 'email-password' },
  )
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password,
  })
}

/** Gives an account another password and ends its sessions everywhere. */
export const replacePassword = async (auth: Auth, userId: string, password: string): Promise<void> => {
  const { internalAdapter, password: passwords } = await auth.$context
  await internalAdapter.updatePassword(userId, await passwords.hash(password))
  await internalAdapter.deleteUserSessions(userId)
}

/** Signs an account out everywhere. */
export const endSessions = async (auth: Auth, userId: string): Promise<void> => {
  const { internalAdapter } = await auth.$context
  await internalAdapter.deleteUserSessions(userId)
}
