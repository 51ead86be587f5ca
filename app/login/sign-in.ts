import { DeskError } from '@/lib/client/fetcher'
import { type ErrorCode, isErrorCode } from '@/lib/core/errors'

const refusals = new Set([400, 401, 422])

const toError = (code: ErrorCode | 'offline', status: number, retryAfter?: number) =>
  new DeskError({
    type: 'about:blank',
    title: code,
    status,
    code,
    detail: '',
    requestId: '',
    ...(retryAfter ? { retryAfter } : {}),
  })

/** Signs in. Throws {@link DeskError}; the answers of the authentication library have no codes of the desk. */
export const signIn = async (username: string, password: string): Promise<void> => {
  const response = await fetch('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  }).catch(() => {
    throw toError('offline', 0)
  })
  if (response.ok) return
  const { status, headers } = response
  const body: unknown = await response.json().catch(() => null)
  if (body && typeof body === 'object' && 'code' in body && isErrorCode(body.code))
    throw toError(body.code, status)
  if (status === 429) throw toError('too_many_requests', status, Number(headers.get('x-retry-after')))
  throw toError(refusals.has(status) ? 'sign_in_refused' : 'internal', status)
}
