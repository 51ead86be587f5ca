import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as accounts from '@/app/api/accounts/route'
import * as auth from '@/app/api/auth/[...path]/route'
import * as channels from '@/app/api/channels/route'
import * as setup from '@/app/api/setup/route'
import * as sync from '@/app/api/sync/route'
import { readSetupCode } from '@/lib/server/auth/first-administrator'
import { engines } from '@/lib/server/testing/databases'
import {
  type Asked,
  ask,
  cookieOf,
  openTestDesk,
  password,
  problemOf,
  signIn,
  type TestDesk,
} from '@/lib/server/testing/desk'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

describe.each(engines)('accounts on %s', (engine) => {
  let opened: TestDesk
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer', 'editor', 'admin'])
  })
  beforeEach(() => opened.simulator.clearFaults())
  afterAll(() => opened.close())

  describe('signing in', () => {
    test.each([
      'sign-up/email',
      'sign-in/email',
      'update-user',
      'delete-user',
      'list-sessions',
      'change-email',
      'is-username-available',
      'request-password-reset',
      'sign-in/username/',
      'ok',
      'error',
      '../sign-up/email',
    ])('there is no %s', async (path) => {
      for (const [handler, method] of [
        [auth.GET, 'GET'],
        [auth.POST, 'POST'],
      ] as const) {
        const asked = { method, cookie: opened.cookies.admin, ...(method === 'POST' ? { body: {} } : {}) }
        expect(await problemOf(await ask(handler, `/api/auth/${path}`, asked))).toEqual([404, 'not_found'])
      }
    })

    test('GET signs nobody in', async () => {
      expect((await ask(auth.GET, '/api/auth/sign-in/username')).status).toBe(404)
    })

    test('the cookie is for this site only and out of reach of scripts', async () => {
      const response = await signIn('Viewer', password('viewer'))
      expect(response.status).toBe(200)
      expect(response.headers.get('set-cookie')).toMatch(/HttpOnly/i)
      expect(response.headers.get('set-cookie')).toMatch(/SameSite=(Lax|Strict)/i)
    })

    test.each<[string, Asked, [number, string]]>([
      [
        'a wrong password',
        { body: { username: 'viewer', password: 'wrong-password' } },
        [401, 'sign_in_refused'],
      ],
      [
        'an unknown name',
        { body: { username: 'nobody', password: 'wrong-password' } },
        [401, 'sign_in_refused'],
      ],
      [
        'a name that cannot be',
        { body: { username: "a' or 1=1 --", password: 'wrong-password' } },
        [401, 'sign_in_refused'],
      ],
      [
        'a name with a NUL',
        { body: { username: 'view\0er', password: 'wrong-password' } },
        [401, 'sign_in_refused'],
      ],
      ['objects', { body: { username: { $ne: 1 }, password: {} } }, [400, 'bad_request']],
      ['no JSON', { body: '{"username"' }, [400, 'bad_request']],
      ['another origin', { origin: 'http://evil.example' }, [403, 'bad_origin']],
      [
        'a body far too large',
        { body: { username: 'viewer', password: 'x'.repeat(300_000) } },
        [413, 'payload_too_large'],
      ],
    ])('%s', async (_name, asked, expected) => {
      expect(await problemOf(await signIn('viewer', 'wrong-password', asked))).toEqual(expected)
    })

    test.each<[string, number]>([
      ['localhost:3000', 200],
      ['rebound.example:3000', 403],
      ['192.168.1.5:3000', 403],
    ])('from http://%s, sent there: %i', async (host, status) => {
      const origin = `http://${host}`
      const asked = { origin, headers: { host } }
      expect((await signIn('viewer', password('viewer'), asked)).status).toBe(status)
      const { cookies, desk } = opened
      const out = { method: 'POST', cookie: cookies.viewer, origin, headers: { host } }
      expect((await ask(sync.POST, '/api/sync', out)).status).toBe(status)
      const trusted = desk.auth.options.trustedOrigins(new Request(origin, { headers: { host } }))
      expect(trusted.includes(origin)).toBe(status === 200)
    })

    test('guessing ends after ten wrong passwords, whatever address is claimed', async () => {
      const guess = (turn: number) =>
        signIn(`guessed-${engine}`, `wrong-password-${turn}`, {
          headers: { 'x-forwarded-for': `10.0.0.${turn}` },
        })
      const answers = await Promise.all(Array.from({ length: 12 }, (_, turn) => guess(turn)))
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
      const refused = answers.find(({ status }) => status === 429)
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    })

    test('signing out ends the session, and needs the own origin', async () => {
      const cookie = cookieOf(await signIn('viewer', password('viewer')))
      const out = (origin: string | null) =>
        ask(auth.POST, '/api/auth/sign-out', { method: 'POST', cookie, origin, body: {} })
      for (const origin of [null, 'http://evil.example']) {
        expect(await problemOf(await out(origin))).toEqual([403, 'bad_origin'])
      }
      expect((await ask(channels.GET, '/api/channels', { cookie })).status).toBe(200)
      expect((await out('http://127.0.0.1:3000')).status).toBe(200)
      expect((await ask(channels.GET, '/api/channels', { cookie })).status).toBe(401)
    })

    test('nobody gives himself a role', async () => {
      const change = { name: 'x', role: 'admin', currentPassword: 'wrong', newPassword: 'another-password' }
      const asked = { method: 'POST', cookie: opened.cookies.viewer, body: change }
      expect((await ask(auth.POST, '/api/auth/update-user', asked)).status).toBe(404)
      expect((await ask(auth.POST, '/api/auth/change-password', asked)).status).toBe(422)
      expect((await ask(accounts.GET, '/api/accounts', { cookie: opened.cookies.viewer })).status).toBe(403)
    })
  })
})

describe.each(engines)('the first administrator on %s', (engine) => {
  let opened: TestDesk
  beforeAll(async () => {
    opened = await openTestDesk(engine, [])
  })
  afterAll(() => opened.close())

  test('is made once, with the printed code, from the own origin', async () => {
    const account = { username: 'Chef', name: '负责人', password: 'a-long-password' }
    const setUp = (code: string, asked: Asked = {}) =>
      ask(setup.POST, '/api/setup', { method: 'POST', body: { ...account, code }, ...asked })
    const code = (await readSetupCode(opened.desk.store)) ?? ''
    expect(await problemOf(await setUp('WRONGCODE1'))).toEqual([403, 'setup_code_wrong'])
    expect(await problemOf(await setUp(code, { origin: null }))).toEqual([403, 'bad_origin'])
    expect(await problemOf(await setUp(code, { origin: 'http://evil.example' }))).toEqual([403, 'bad_origin'])
    expect(await problemOf(await setUp(code, { body: 'x'.repeat(300_000) }))).toEqual([
      413,
      'payload_too_large',
    ])
    const answers = await Promise.all([setUp(code), setUp(` ${code.toLowerCase()} `), setUp(code)])
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1)
    expect(await problemOf(await setUp(code))).toEqual([409, 'setup_done'])
    expect((await signIn('chef', account.password)).status).toBe(200)
  })
})
