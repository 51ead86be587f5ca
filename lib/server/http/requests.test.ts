import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as accounts from '@/app/api/accounts/route'
import * as channels from '@/app/api/channels/route'
import * as conclusionPicture from '@/app/api/contact-ways/[configId]/conclusion-picture/route'
import * as qrCode from '@/app/api/contact-ways/[configId]/qr-code/route'
import * as qrText from '@/app/api/contact-ways/[configId]/qr-text/route'
import * as contactWay from '@/app/api/contact-ways/[configId]/route'
import * as contactWays from '@/app/api/contact-ways/route'
import * as resolve from '@/app/api/creations/[id]/resolve/route'
import * as creation from '@/app/api/creations/[id]/route'
import { localeCookie } from '@/lib/core/locale'
import { engines } from '@/lib/server/testing/databases'
import { type Asked, ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

const body = { type: 1, scene: 2, user: ['linxiao'], remark: '前台', state: 'requests' }

describe.each(engines)('requests on %s', (engine) => {
  let opened: TestDesk
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer', 'editor', 'admin'])
  })
  beforeEach(() => opened.simulator.clearFaults())
  afterAll(() => opened.close())

  const firstId = () =>
    [...opened.simulator.contactWays.values()].find(({ scene }) => scene === 2)?.configId ?? ''

  describe('what is asked', () => {
    const cookie = () => opened.cookies.editor
    test.each<[string, unknown, string, [number, string]]>([
      ['an unknown name', channels.GET, '/api/channels?filter=1', [422, 'invalid_fields']],
      [
        'a day that does not exist',
        contactWays.GET,
        '/api/contact-ways?from=2026-02-31',
        [422, 'invalid_fields'],
      ],
      ['a NUL in the search', channels.GET, '/api/channels?q=%00', [400, 'bad_request']],
      ['a NUL in a tag', channels.GET, '/api/channels?tag=a%00', [400, 'bad_request']],
      ['a NUL in a user', contactWays.GET, '/api/contact-ways?user=%00', [400, 'bad_request']],
      ['far too many tags', channels.GET, `/api/channels?${'tag=a&'.repeat(2_500)}`, [422, 'invalid_fields']],
      ['a prototype', channels.GET, '/api/channels?constructor=1', [422, 'invalid_fields']],
    ])('%s', async (_name, handler, path, expected) => {
      expect(await problemOf(await ask(handler, path, { cookie: cookie() }))).toEqual(expected)
    })

    test.each<[string, Asked, [number, string]]>([
      ['no JSON', { body: '{' }, [400, 'bad_request']],
      ['nothing', { body: '' }, [400, 'bad_request']],
      ['300 KB', { body: { remark: 'x'.repeat(300_000) } }, [413, 'payload_too_large']],
      ['wrong fields', { body: { type: '1' } }, [422, 'invalid_fields']],
      ['an empty key', { headers: { 'idempotency-key': '' } }, [422, 'invalid_fields']],
      ['a long key', { headers: { 'idempotency-key': 'x'.repeat(256) } }, [422, 'invalid_fields']],
    ])('a creation with %s', async (_name, asked, expected) => {
      const all = { method: 'POST', body, cookie: cookie(), ...asked }
      expect(await problemOf(await ask(contactWays.POST, '/api/contact-ways', all))).toEqual(expected)
    })

    const account = { username: 'new', name: '新同事', password: 'long-enough', role: 'editor' }
    test.each<[string, unknown, string, string, string]>([
      [
        'a bad role',
        { ...account, role: 'root' },
        'role',
        '只能是 viewer, editor, admin',
        'Only viewer, editor, admin',
      ],
      [
        'no role',
        { ...account, role: undefined },
        'role',
        '只能是 viewer, editor, admin',
        'Only viewer, editor, admin',
      ],
      ['a number for a name', { ...account, name: 5 }, 'name', '请填写', 'Fill this in'],
      ['null', null, '', '这里的格式不对', 'This has the wrong form'],
      ['a list', [account], '', '这里的格式不对', 'This has the wrong form'],
    ])('an account with %s is refused in the language of the reader', async (_name, body, path, ...words) => {
      for (const [locale, message] of [
        ['zh-CN', words[0]],
        ['en', words[1]],
      ]) {
        const cookie = `${opened.cookies.admin}; ${localeCookie}=${locale}`
        const answer = await ask(accounts.POST, '/api/accounts', { method: 'POST', cookie, body })
        expect([answer.status, (await answer.json()).issues]).toMatchObject([422, [{ path, message }]])
      }
    })

    test('eighteen thousand unknown fields are answered in no time and few words', async () => {
      const given = Object.fromEntries(Array.from({ length: 18_000 }, (_, at) => [`f${at}`, 0]))
      const response = await ask(contactWays.POST, '/api/contact-ways', {
        method: 'POST',
        body: given,
        cookie: cookie(),
      })
      expect(response.status).toBe(422)
      expect((await response.text()).length).toBeLessThan(50_000)
    })

    test.each(['..', '../secret', 'a/b', 'a\\b', 'a\nb', 'x'.repeat(129), ''])(
      'no contact way %j',
      async (configId) => {
        for (const handler of [contactWay.GET, qrCode.GET, qrText.GET, conclusionPicture.GET]) {
          const response = await ask(handler, '/api/contact-ways/x', {
            params: { configId },
            cookie: cookie(),
          })
          expect(response.status).toBe(404)
        }
      },
    )
  })

  describe('creating', () => {
    const create = (asked: Asked = {}) =>
      ask(contactWays.POST, '/api/contact-ways', {
        method: 'POST',
        body,
        cookie: opened.cookies.editor,
        ...asked,
      })

    test('201, in the mirror and in the journal at once; replayed by its key; 409 with another body', async () => {
      const headers = { 'idempotency-key': 'routes-1' }
      const response = await create({ headers })
      expect(response.status).toBe(201)
      const made = await response.json()
      const asked = { params: { configId: made.config_id }, cookie: opened.cookies.viewer }
      const found = await (await ask(contactWay.GET, `/api/contact-ways/${made.config_id}`, asked)).json()
      expect(found).toMatchObject({ ...body, createdBy: 'editor' })
      const line = { params: { id: made.creationId }, cookie: opened.cookies.viewer }
      expect(await (await ask(creation.GET, '/api/creations/x', line)).json()).toMatchObject({
        status: 'created',
      })
      expect(await (await create({ headers })).json()).toEqual(made)
      const other = await create({ headers, body: { ...body, remark: 'other' } })
      expect(await problemOf(other)).toEqual([409, 'idempotency_conflict'])
    })

    test('202 for an outcome nobody knows', async () => {
      opened.simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when: 'after' } })
      const response = await create({ body: { ...body, state: 'lost' } })
      expect(response.status).toBe(202)
      const { creationId, ...answer } = await response.json()
      expect(answer).toEqual({ status: 'unknown', state: 'lost' })
      const asked = { method: 'POST', params: { id: creationId }, cookie: opened.cookies.editor }
      const found = await ask(resolve.POST, '/api/creations/x/resolve', asked)
      expect(await found.json()).toMatchObject({ status: 'created', recovered: true, state: 'lost' })
      const dismissed = await ask(resolve.POST, '/api/creations/x/resolve', {
        ...asked,
        body: { dismiss: true },
      })
      expect(await problemOf(dismissed)).toEqual([409, 'creation_settled'])
    })

    test('409 with who has the state; 201 when it is to be shared', async () => {
      const taken = await create({ headers: { 'idempotency-key': 'routes-2' } })
      expect(taken.status).toBe(409)
      expect(await taken.json()).toMatchObject({
        code: 'state_in_use',
        existing: { configId: expect.any(String), remark: body.remark },
      })
      const shared = await ask(contactWays.POST, '/api/contact-ways?shareState=1', {
        method: 'POST',
        body,
        cookie: opened.cookies.editor,
      })
      expect(await shared.json()).toMatchObject({ status: 'created', warnings: ['state_in_use'] })
    })

    test('502 with the errcode; 429 with the time to wait', async () => {
      opened.simulator.fault({ path: '/contactWay/add', kind: { type: 'errcode', errcode: 84074 } })
      const other = { body: { ...body, state: 'refused' } }
      const refused = await create(other)
      expect(await refused.clone().json()).toMatchObject({ code: 'hub_rejected', errcode: 84074 })
      expect(refused.status).toBe(502)
      opened.simulator.fault({ path: '/contactWay/add', kind: { type: 'status', status: 429 } })
      const limited = await create(other)
      expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '60'])
    })
  })

  describe('files', () => {
    const file = (handler: unknown, configId: string, query = '') =>
      ask(handler, `/api/contact-ways/x/qr-code${query}`, {
        params: { configId },
        cookie: opened.cookies.viewer,
      })
    const learn = async (configId: string, fields: object) => {
      const text = JSON.stringify({ errcode: 0, contact_way: { config_id: configId, ...fields } })
      opened.simulator.fault({ path: '/contactWay/get', kind: { type: 'text', body: text } })
      const asked = { params: { configId }, cookie: opened.cookies.viewer }
      expect((await ask(contactWay.GET, '/api/contact-ways/x?fresh=1', asked)).status).toBe(200)
    }

    test('a remark cannot add headers or run in the browser', async () => {
      const id = firstId()
      const known = { params: { configId: id }, cookie: opened.cookies.viewer }
      const { qr_code } = await (await ask(contactWay.GET, '/api/contact-ways/x', known)).json()
      await learn(id, { scene: 2, qr_code, remark: 'a"\r\nSet-Cookie: a=b;<svg onload=x>.html' })
      for (const query of ['', '?format=svg', '?format=png']) {
        const response = await file(qrCode.GET, id, query)
        expect(response.status).toBe(200)
        expect(response.headers.get('set-cookie')).toBeNull()
        expect(response.headers.get('content-disposition')).toMatch(
          /^attachment; filename="[^"\r\n]+\.(svg|png|jpg)"/,
        )
        expect(response.headers.get('content-security-policy')).toContain('sandbox')
        if (query === '?format=svg') expect(await response.text()).not.toContain('<svg onload')
      }
    })

    test.each([
      'http://127.0.0.1:1/a.png',
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'https://evil.example/qpic.cn',
      'https://user:pass@wework.qpic.cn/a',
      'not an address',
    ])('pictures are not fetched from %s', async (url) => {
      const id = `planted-${url.length}`
      await learn(id, { scene: 2, qr_code: url, conclusions: { image: { pic_url: url } } })
      for (const handler of [qrCode.GET, qrText.GET, conclusionPicture.GET]) {
        expect(await problemOf(await file(handler, id))).toEqual([502, 'picture_refused'])
      }
    })
  })
})
