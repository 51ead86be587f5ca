import { type ErrorCode, isErrorCode, type Problem } from '@/lib/core/errors'

/** An error answer of the desk, or no answer at all (`offline`). Words come from the catalogue by its codes. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
  constructor(readonly problem: Omit<Problem, 'code'> & { code: ErrorCode | 'offline' }) {
    super(problem.code)
  }
}

const offline = (): DeskError =>
  new DeskError({
    type: 'about:blank',
    title: 'offline',
    status: 0,
    code: 'offline',
    detail: '',
    requestId: '',
  })

const toDeskError = async (response: Response): Promise<DeskError> => {
  const body: unknown = await response.json().catch(() => null)
  if (body && typeof body === 'object' && 'code' in body && isErrorCode(body.code)) {
    return new DeskError(body as Problem)
  }
  return new DeskError({
    type: 'about:blank',
    title: 'internal',
    status: response.status,
    code: response.status === 401 ? 'unauthenticated' : 'internal',
    detail: '',
    requestId: response.headers.get('x-request-id') ?? '',
  })
}

export interface DeskRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** A file is sent as it is, anything else as JSON. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/**
 * Calls the desk's own API for whatever it answers. Throws {@link DeskError}.
 * An ended session sends the browser to the sign-in page, which leads back here.
 */
export const askDesk = async (path: string, request: DeskRequest = {}): Promise<Response> => {
  const { method = 'GET', body, headers, signal } = request
  const isJson = body !== undefined && !(body instanceof Blob)
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: { ...(isJson ? { 'Content-Type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as Blob) }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw offline()
  }
  if (!response.ok) {
    const error = await toDeskError(response)
    if (error.problem.code === 'unauthenticated') leaveForSignIn()
    throw error
  }
  return response
}

/** As {@link askDesk}, for JSON. */
export const callDesk = async <T>(path: string, request: DeskRequest = {}): Promise<T> =>
  (await (await askDesk(path, request)).json()) as T

const leaveForSignIn = () => {
  const here = window.location.pathname + window.location.search
  window.location.assign(`/login?next=${encodeURIComponent(here)}`)
}
