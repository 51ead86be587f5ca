import 'server-only'
import type { ErrorCode } from '@/lib/core/errors'
import { openDesk } from '@/lib/server/desk'
import { DeskFault } from '@/lib/server/desk-fault'
import { readTextBody } from '@/lib/server/http/read-body'
import { requireOwnOrigin } from './origin'
import { createSignInLimit } from './sign-in-limit'

const SIGN_IN = '/sign-in/username'

/** What the desk uses of the library. The rest (changing one's name or role, public sign-up) does not exist here. */
const offered = new Set([`POST ${SIGN_IN}`, 'POST /sign-out', 'GET /get-session', 'POST /change-password'])

const codeByStatus: Record<number, ErrorCode> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'bad_origin',
  415: 'bad_request',
  422: 'bad_request',
  429: 'too_many_requests',
}
const refusedSignIn = new Set([401, 422])

const refusalOf = (path: string, answer: Response): DeskFault => {
  if (path === SIGN_IN && refusedSignIn.has(answer.status)) return new DeskFault('sign_in_refused')
  const retryAfter = Number(answer.headers.get('x-retry-after'))
  return new DeskFault(codeByStatus[answer.status] ?? 'internal', retryAfter > 0 ? { retryAfter } : {})
}

const signInLimit = createSignInLimit()

const nameIn = (body: string): string => {
  try {
    return String(JSON.parse(body).username).toLowerCase().slice(0, 64)
  } catch {
    return ''
  }
}

/**
 * Hands a request to the authentication library, its body no larger than others.
 * Throws `not_found` for what is not offered, `bad_origin`, `sign_in_refused`, `too_many_requests`.
 */
export const answerAuthRequest = async (request: Request): Promise<Response> => {
  const desk = await openDesk()
  const { method, headers, url } = request
  const path = new URL(url).pathname.replace(/^\/api\/auth/, '')
  if (!offered.has(`${method} ${path}`)) throw new DeskFault('not_found')
  if (method === 'GET') return desk.auth.handler(request)
  if (headers.has('origin') || path === '/sign-out') requireOwnOrigin(desk, headers)
  const body = await readTextBody(request)
  const name = path === SIGN_IN ? nameIn(body) : undefined
  const retryAfter = name === undefined ? undefined : signInLimit.take(name)
  if (retryAfter !== undefined) throw new DeskFault('too_many_requests', { retryAfter })
  const answer = await desk.auth.handler(new Request(url, { method, headers, ...(body ? { body } : {}) }))
  if (!answer.ok) throw refusalOf(path, answer)
  if (name !== undefined) signInLimit.forget(name)
  return answer
}
