import 'server-only'
import { headers as requestHeaders } from 'next/headers'
import { type DeskUser, roleSchema } from '@/lib/core/roles'
import { openDesk } from '@/lib/server/desk'
import type { Auth } from './auth'

type Session = Awaited<ReturnType<Auth['api']['getSession']>>

const userOf = (session: Session): DeskUser | null => {
  if (!session) return null
  const { id, name, username, role, disabled } = session.user
  if (disabled) return null
  const known = roleSchema.safeParse(role)
  return known.success ? { id, name, username: username ?? '', role: known.data } : null
}

/**
 * Who sent a request with these headers; null without a valid session. A session older than a day is renewed:
 * its cookie, put into `answer`, must reach the browser, which forgets it otherwise.
 */
export const renewSession = async (
  auth: Auth,
  headers: Headers,
  answer: Headers,
): Promise<DeskUser | null> => {
  const { response, headers: sent } = await auth.api.getSession({ headers, returnHeaders: true })
  for (const cookie of sent.getSetCookie()) answer.append('Set-Cookie', cookie)
  return userOf(response)
}

/** The session of the page being rendered, which cannot send cookies and so renews nothing. */
export const readSession = async (): Promise<{ user: DeskUser } | null> => {
  // Before the desk is opened: while building, this is where Next learns that the page is not static.
  const headers = await requestHeaders()
  const { auth } = await openDesk()
  const user = userOf(await auth.api.getSession({ headers, query: { disableRefresh: true } }))
  return user ? { user } : null
}
