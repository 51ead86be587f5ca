import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import * as account from '@/app/api/accounts/[id]/route'
import * as accounts from '@/app/api/accounts/route'
import * as auth from '@/app/api/auth/[...path]/route'
import * as channels from '@/app/api/channels/route'
import type { Account } from '@/lib/core/account'
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

describe.each(engines)('changing accounts on %s', (engine) => {
  let opened: TestDesk
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer', 'editor', 'admin'])
    const answer = await ask(accounts.GET, '/api/accounts', { cookie: opened.cookies.admin })
    for (const { username, id } of (await answer.json()).items as Account[]) ids[username] = id
  })
  afterEach(async () => {
    await sql`update "user" set disabled = 0, role = username`.execute(opened.desk.store.db)
  })
  afterAll(() => opened.close())

  const change = (name: string, body: object, asked: Asked = {}) =>
    ask(account.PATCH, '/api/accounts/x', {
      method: 'PATCH',
      cookie: opened.cookies.admin,
      params: { id: ids[name] ?? name },
      body,
      ...asked,
    })
  const list = (cookie: string) => ask(channels.GET, '/api/channels', { cookie })
  const issuesOf = async (answer: Response) => [answer.status, (await answer.json()).issues]

  test('another role counts at once, and is noted', async () => {
    const answer = await change('viewer', { role: 'admin' })
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { username: 'viewer', role: 'admin', disabled: false },
    ])
    const asked = { cookie: opened.cookies.viewer }
    expect((await ask(accounts.GET, '/api/accounts', asked)).status).toBe(200)
    expect((await change('viewer', { role: 'viewer' })).status).toBe(200)
    expect((await ask(accounts.GET, '/api/accounts', asked)).status).toBe(403)
    const noted = await opened.desk.store.db
      .selectFrom('audit')
      .select(['action', 'outcome'])
      .where('subject', '=', ids.viewer ?? '')
      .execute()
    expect(noted.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'account.change_role admin',
      'account.change_role viewer',
    ])
  })

  test('a disabled account is signed out at once and cannot sign in, until it is enabled', async () => {
    const cookie = cookieOf(await signIn('editor', password('editor')))
    expect((await list(cookie)).status).toBe(200)
    expect((await (await change('editor', { disabled: true })).json()).disabled).toBe(true)
    expect(await problemOf(await list(cookie))).toEqual([401, 'unauthenticated'])
    expect(await problemOf(await signIn('editor', password('editor')))).toEqual([403, 'account_disabled'])
    expect(await problemOf(await signIn('editor', 'wrong-password'))).toEqual([401, 'sign_in_refused'])
    expect((await change('editor', { disabled: false })).status).toBe(200)
    expect((await list(cookie)).status).toBe(401)
    expect((await signIn('editor', password('editor'))).status).toBe(200)
  })

  test('a session that came about beside it does not count either', async () => {
    const cookie = cookieOf(await signIn('editor', password('editor')))
    await sql`update "user" set disabled = 1 where username = 'editor'`.execute(opened.desk.store.db)
    expect((await list(cookie)).status).toBe(401)
  })

  test('nobody takes the role or the account from himself', async () => {
    expect(await issuesOf(await change('admin', { role: 'editor' }))).toMatchObject([
      422,
      [{ path: 'role', code: 'own_role' }],
    ])
    expect(await issuesOf(await change('admin', { disabled: true }))).toMatchObject([
      422,
      [{ path: 'disabled', code: 'own_account' }],
    ])
    expect((await change('admin', { role: 'admin', disabled: false })).status).toBe(200)
  })

  test('of two administrators who demote each other, one remains', async () => {
    await change('editor', { role: 'admin' })
    const cookie = cookieOf(await signIn('editor', password('editor')))
    const answers = await Promise.all([
      change('editor', { role: 'viewer' }),
      change('admin', { role: 'viewer' }, { cookie }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const { rows } =
      await sql`select id from "user" where role = 'admin' and coalesce(disabled, 0) = 0`.execute(
        opened.desk.store.db,
      )
    expect(rows).toHaveLength(1)
  })

  test.each<[string, object, Asked, [number, string]]>([
    ['viewer', { role: 'root' }, {}, [422, 'invalid_fields']],
    ['viewer', { disabled: 'yes' }, {}, [422, 'invalid_fields']],
    ['viewer', { name: 'x' }, {}, [422, 'invalid_fields']],
    ['nobody', { role: 'editor' }, {}, [404, 'not_found']],
    ['viewer', { role: 'editor' }, { origin: 'http://evil.example' }, [403, 'bad_origin']],
  ])('%s, %j, %j', async (name, body, asked, expected) => {
    expect(await problemOf(await change(name, body, asked))).toEqual(expected)
  })

  test('is for administrators', async () => {
    for (const cookie of [cookieOf(await signIn('editor', password('editor'))), opened.cookies.viewer]) {
      expect(await problemOf(await change('viewer', { role: 'admin' }, { cookie }))).toEqual([
        403,
        'forbidden',
      ])
    }
  })

  test('everybody changes his own password, which ends his other sessions', async () => {
    const here = cookieOf(await signIn('viewer', password('viewer')))
    const elsewhere = cookieOf(await signIn('viewer', password('viewer')))
    const to = (currentPassword: string, newPassword: string) =>
      ask(auth.POST, '/api/auth/change-password', {
        method: 'POST',
        cookie: here,
        // The library counts by address; the other engine's turn is another's.
        headers: { 'x-forwarded-for': engine === 'postgres' ? '10.0.0.1' : '10.0.0.2' },
        body: { currentPassword, newPassword, revokeOtherSessions: true },
      })
    expect(await issuesOf(await to('wrong-password', 'a-new-password'))).toMatchObject([
      422,
      [{ path: 'currentPassword', code: 'password_wrong' }],
    ])
    expect(await issuesOf(await to(password('viewer'), 'short'))).toMatchObject([
      422,
      [{ path: 'newPassword', code: 'password_too_short' }],
    ])
    const changed = await to(password('viewer'), 'a-new-password')
    expect(changed.status).toBe(200)
    expect((await list(cookieOf(changed))).status).toBe(200)
    expect((await list(elsewhere)).status).toBe(401)
    expect((await signIn('viewer', password('viewer'))).status).toBe(401)
    expect((await signIn('viewer', 'a-new-password')).status).toBe(200)
  })
})
