import 'server-only'
import { headers as requestHeaders } from 'next/headers'
import { type DeskUser, roleSchema } from '@/lib/core/roles'
import { openDesk } from '@/lib/server/desk'
import type { Auth } from './auth'

/** Who sent a request with these headers; null without a valid session. */
export const userOf = async (auth: Auth, headers: Headers): Promise<DeskUser | null> => {
  const session = await auth.api.getSession({ headers })
  if (!session) return null
  const { id, name, username, role } = session.user
  const known = roleSchema.safeParse(role)
  return known.success ? { id, name, username: username ?? '', role: known.data } : null
}

/** The session of the page being rendered. */
export const readSession = async (): Promise<{ user: DeskUser } | null> => {
  // Before the desk is opened: while building, this is where Next learns that the page is not static.
  const headers = await requestHeaders()
  const user = await userOf((await openDesk()).auth, headers)
  return user ? { user } : null
}
