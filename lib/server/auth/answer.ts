import 'server-only'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@/lib/core/account-limits'
import type { ErrorCode } from '@/lib/core/errors'
import { issue } from '@/lib/core/issue'
import { openDesk } from '@/lib/server/desk'
import { DeskFault, type FieldFault } from '@/lib/server/desk-fault'
import { readTextBody } from '@/lib/server/http/read-body'
import { ACCOUNT_DISABLED } from './auth'
import { requireOwnOrigin } from './origin'
import { createSignInLimit } from './sign-in-limit'

const SIGN_IN = '/sign-in/username'
const CHANGE_PASSWORD = '/change-password'

/** What the desk uses of the library. The rest (changing one's name or role, public sign-up) does not exist here. */
const offered = new Set([`POST ${SIGN_IN}`, 'POST /sign-out', 'GET /get-session', `POST ${CHANGE_PASSWORD}`])

const codeByStatus: Record<number, ErrorCode> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'bad_origin',
  415: 'bad_request',
  422: 'bad_request',
  429: 'too_many_requests',
}
const refusedSignIn = new Set([401, 422])

const passwordIssues: Record<string, FieldFault> = {
  INVALID_PASSWORD: { path: 'currentPassword', message: issue('password_wrong') },
  PASSWORD_TOO_SHORT: {
    path: 'newPassword',
    message: issue('password_too_short', { min: MIN_PASSWORD_LENGTH }),
  },
  PASSWORD_TOO_LONG: {
    path: 'newPassword',
    message: issue('password_too_long', { max: MAX_PASSWORD_LENGTH }),
  },
}

const codeIn = async (answer: Response): Promise<string> => {
  const body: unknown = await answer.json().catch(() => null)
  return body && typeof body === 'object' && 'code' in body ? String(body.code) : ''
}

const refusalOf = async (path: string, answer: Response): Promise<DeskFault> => {
  const code = await codeIn(answer)
  if (code === ACCOUNT_DISABLED) return new DeskFault('account_disabled')
  if (path === SIGN_IN && refusedSignIn.has(answer.status)) return new DeskFault('sign_in_refused')
  const passwordIssue = path === CHANGE_PASSWORD ? passwordIssues[code] : undefined
  if (passwordIssue) return new DeskFault('invalid_fields', { issues: [passwordIssue] })
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
 * Throws `not_found` for what is not offered, `bad_origin`, `sign_in_refused`, `account_disabled`,
 * `invalid_fields` (a password), `too_many_requests`.
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
  if (!answer.ok) throw await refusalOf(path, answer)
  if (name !== undefined) signInLimit.forget(name)
  return answer
}
