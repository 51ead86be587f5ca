import 'server-only'
import { headers as requestHeaders } from 'next/headers'
import { type DeskUser, roleSchema } from '@/lib/core/roles'
import { openDesk } from '@/lib/server/desk'
import type { Remember } from '@/lib/server/store/remember'
import type { Auth } from './auth'

type Session = Awaited<ReturnType<Auth['api']['getSession']>>

const userOf = (session: Session): DeskUser | null => {
  if (!session) return null
  const { id, name, username, role, disabled } = session.user
  if (disabled) return null
  const known = roleSchema.safeParse(role)
  return known.success ? { id, name, username: username ?? '', role: known.data } : null
}

const askForSession = async (auth: Auth, headers: Headers) => {
  const { response, headers: sent } = await auth.api.getSession({ headers, returnHeaders: true })
  return { user: userOf(response), cookies: sent.getSetCookie() }
}

/**
 * Who sent a request with these headers; null without a valid session. A session older than a day is renewed:
 * its cookie, put into `answer`, must reach the browser, which forgets it otherwise.
 */
export const renewSession = async (
  { auth, sessions }: { auth: Auth; sessions: Remember },
  headers: Headers,
  answer: Headers,
): Promise<DeskUser | null> => {
  const cookie = headers.get('cookie')
  if (!cookie) return null
  const { user, cookies } = await sessions(cookie, () => askForSession(auth, headers))
  for (const renewed of cookies) answer.append('Set-Cookie', renewed)
  return user
}

/** The session of the page being rendered, which cannot send cookies and so renews nothing. */
export const readSession = async (): Promise<{ user: DeskUser } | null> => {
  // Before the desk is opened: while building, this is where Next learns that the page is not static.
  const headers = await requestHeaders()
  const { auth } = await openDesk()
  const user = userOf(await auth.api.getSession({ headers, query: { disableRefresh: true } }))
  return user ? { user } : null
}
