import { expect, vi } from 'vitest'
import * as auth from '@/app/api/auth/[...path]/route'
import type { Role } from '@/lib/core/roles'
import { createAccount } from '@/lib/server/auth/accounts'
import { type Desk, openDesk } from '@/lib/server/desk'
import type { Engine } from '@/lib/server/store/engine'
import { serveSimulator } from '@/lib/simulator/serve'
import { createSimulator, type Simulator } from '@/lib/simulator/simulator'
import { makeDatabase } from './databases'
import { TOKEN } from './hub'

export const ORIGIN = 'http://127.0.0.1:3000'
export const password = (role: Role) => `${role}-password`

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

export interface Asked {
  method?: string
  params?: Record<string, string>
  cookie?: string
  /** Null leaves the header out; default the desk's own. */
  origin?: string | null
  body?: unknown
  headers?: Record<string, string>
}

const toBody = (body: unknown): BodyInit =>
  typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array
    ? (body as BodyInit)
    : JSON.stringify(body)

/** Calls an exported route handler as a browser would; a `body` that is no string, no bytes and no form is sent as JSON. */
export const ask = (handler: unknown, path: string, asked: Asked = {}): Promise<Response> => {
  const { method = 'GET', params = {}, cookie, origin = ORIGIN, body, headers = {} } = asked
  const request = new Request(`${ORIGIN}${path}`, {
    method,
    headers: {
      host: '127.0.0.1:3000',
      ...(origin === null ? {} : { origin }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: toBody(body) }),
  })
  return (handler as Handler)(request, { params: Promise.resolve(params) })
}

export const signIn = (username: string, word: string, asked: Asked = {}) =>
  ask(auth.POST, '/api/auth/sign-in/username', {
    method: 'POST',
    body: { username, password: word },
    ...asked,
  })

export const cookieOf = (response: Response): string =>
  response.headers.get('set-cookie')?.split(';')[0] ?? ''

/** Status and code of an error answer, once it has the form of one. */
export const problemOf = async (response: Response): Promise<[number, string]> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const problem = await response.json()
  expect(problem).toMatchObject({ status: response.status, requestId: response.headers.get('x-request-id') })
  return [response.status, problem.code]
}

export interface TestDesk {
  desk: Desk
  simulator: Simulator
  /** Signed in with each of the roles. */
  cookies: Record<Role, string>
  close(): Promise<void>
}

/**
 * The desk of this process on an empty database and a simulator over HTTP, with one account for each of `roles`;
 * `own` are settings in place of the usual ones.
 */
export const openTestDesk = async (
  engine: Engine,
  roles: readonly Role[],
  own: Record<string, string> = {},
): Promise<TestDesk> => {
  const database = await makeDatabase(engine)
  const simulator = createSimulator({
    token: TOKEN,
    seed: { channels: 30, contactWays: 20 },
    pictureOrigin: 'self',
  })
  const served = await serveSimulator(simulator)
  const settings: Record<string, string> = {
    HUB_TOKEN: TOKEN,
    HUB_BASE_URL: served.origin,
    HUB_RATE: '5000',
    HUB_CONCURRENCY: '16',
    HUB_TIMEOUT_MS: '1000',
    QR_IMAGE_HOSTS: served.origin,
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret of the tests, long enough',
    LOG_LEVEL: 'silent',
    ...own,
  }
  const unset = ['PORT', 'HOST', 'PUBLIC_URL', 'HUB_TOKEN_FILE', 'ADMIN_USERNAME', 'ADMIN_PASSWORD', 'DEMO']
  for (const name of unset) vi.stubEnv(name, '')
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const desk = await openDesk()
  quiet.mockRestore()
  const cookies = { viewer: '', editor: '', admin: '' }
  for (const role of roles) {
    await createAccount(desk.auth, { username: role, password: password(role), name: role, role })
    cookies[role] = cookieOf(await signIn(role, password(role)))
  }
  return {
    desk,
    simulator,
    cookies,
    close: async () => {
      await Promise.allSettled([desk.channelSync.start().finished, desk.contactWaySync.start().finished])
      Reflect.deleteProperty(globalThis, 'channelDesk')
      await desk.close()
      await served.close()
      await database.drop()
      vi.unstubAllEnvs()
    },
  }
}
