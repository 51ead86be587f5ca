import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as channels from '@/app/api/channels/route'
import * as creation from '@/app/api/creations/[id]/route'
import { engines } from '@/lib/server/testing/databases'
import { ask, cookieOf, openTestDesk, password, signIn, type TestDesk } from '@/lib/server/testing/desk'
import { readSession } from './session'

const sent = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({ headers: async () => sent.headers, cookies: async () => new Map() }))
vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

const DAY = 24 * 3600 * 1000
const HOUR = 3600 * 1000
const began = Date.now()

describe.each(engines)('a session on %s', (engine) => {
  let opened: TestDesk
  let cookie: string
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer'])
  })
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: began })
    cookie = cookieOf(await signIn('viewer', password('viewer')))
  })
  afterEach(() => vi.useRealTimers())
  afterAll(() => opened.close())

  const list = () => ask(channels.GET, '/api/channels', { cookie })
  const after = (time: number) => vi.setSystemTime(began + time)

  test('of somebody who comes every few days does not end', async () => {
    for (let day = 1; day <= 40; day += 3) {
      after(day * DAY)
      const answer = await list()
      expect(answer.status, `day ${day}`).toBe(200)
      expect(cookieOf(answer)).toBe(cookie)
      expect(answer.headers.get('set-cookie')).toMatch(/Max-Age=1209600;.*HttpOnly/i)
    }
  })

  test('is not sent again within a day', async () => {
    after(23 * HOUR)
    expect((await list()).headers.get('set-cookie')).toBeNull()
    after(25 * HOUR)
    expect(cookieOf(await list())).toBe(cookie)
    after(26 * HOUR)
    expect((await list()).headers.get('set-cookie')).toBeNull()
  })

  test('is renewed by an error answer too', async () => {
    after(2 * DAY)
    const answer = await ask(creation.GET, '/api/creations/x', { cookie, params: { id: 'x' } })
    expect(answer.status).toBe(404)
    expect(cookieOf(answer)).toBe(cookie)
  })

  test('is not renewed by a page, whose answer could not tell the browser', async () => {
    after(2 * DAY)
    sent.headers = new Headers({ cookie })
    expect((await readSession())?.user.username).toBe('viewer')
    expect(cookieOf(await list())).toBe(cookie)
  })

  test('that nobody uses ends after fourteen days', async () => {
    after(14 * DAY + HOUR)
    expect((await list()).status).toBe(401)
  })
})
