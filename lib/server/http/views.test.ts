import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as view from '@/app/api/views/[id]/route'
import * as views from '@/app/api/views/route'
import type { Role } from '@/lib/core/roles'
import { MAX_VIEWS, type View } from '@/lib/core/view'
import { engines } from '@/lib/server/testing/databases'
import { ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

describe.each(engines)('views on %s', (engine) => {
  let opened: TestDesk
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer', 'editor', 'admin'])
  })
  beforeEach(async () => {
    await opened.desk.store.db.deleteFrom('view').execute()
  })
  afterAll(() => opened.close())

  const asRole = (role: Role) => opened.cookies[role]
  const list = async (role: Role, of = 'channels'): Promise<View[]> =>
    (await (await ask(views.GET, `/api/views?list=${of}`, { cookie: asRole(role) })).json()).items
  const add = (role: Role, fields: object = {}) =>
    ask(views.POST, '/api/views', {
      method: 'POST',
      cookie: asRole(role),
      body: { list: 'channels', name: '徐汇门店', query: 'q=徐汇&tag=t1', shared: false, ...fields },
    })
  const made = async (role: Role, fields: object = {}): Promise<View> => (await add(role, fields)).json()
  const change = (role: Role, { id }: View, body: object) =>
    ask(view.PATCH, `/api/views/${id}`, { method: 'PATCH', params: { id }, cookie: asRole(role), body })
  const remove = (role: Role, { id }: View) =>
    ask(view.DELETE, `/api/views/${id}`, { method: 'DELETE', params: { id }, cookie: asRole(role) })

  test('one is for its owner, for its list, until it is shared', async () => {
    const mine = await made('viewer')
    expect(mine).toMatchObject({ name: '徐汇门店', query: 'q=徐汇&tag=t1', shared: false, mine: true })
    expect(await list('viewer')).toEqual([mine])
    expect([...(await list('editor')), ...(await list('viewer', 'contact-ways'))]).toEqual([])
    expect((await change('viewer', mine, { shared: true })).status).toBe(200)
    expect(await list('editor')).toEqual([{ ...mine, shared: true, mine: false }])
  })

  test('it is renamed, updated and deleted by its owner or an administrator', async () => {
    const mine = await made('editor', { shared: true })
    expect(await problemOf(await change('viewer', mine, { name: 'x' }))).toEqual([403, 'forbidden'])
    expect(await problemOf(await remove('viewer', mine))).toEqual([403, 'forbidden'])
    expect(await (await change('admin', mine, { name: '浦东' })).json()).toMatchObject({
      name: '浦东',
      mine: false,
    })
    expect(await (await change('editor', mine, { query: 'q=浦东' })).json()).toMatchObject({
      query: 'q=浦东',
    })
    expect((await remove('editor', mine)).status).toBe(204)
    expect(await list('editor')).toEqual([])
    const hidden = await made('editor')
    expect(await problemOf(await change('admin', hidden, { name: 'x' }))).toEqual([404, 'not_found'])
  })

  test('a person has a name once for each list', async () => {
    const first = await made('viewer')
    expect(await problemOf(await add('viewer'))).toEqual([409, 'view_name_taken'])
    const other = await made('viewer', { name: '浦东' })
    expect(await problemOf(await change('viewer', other, { name: first.name }))).toEqual([
      409,
      'view_name_taken',
    ])
    expect((await add('editor')).status).toBe(201)
    expect((await add('viewer', { list: 'contact-ways' })).status).toBe(201)
  })

  test('a person keeps a hundred at most', async () => {
    for (let at = 0; at < MAX_VIEWS; at += 1) await made('viewer', { name: `视图 ${at}` })
    expect(await problemOf(await add('viewer'))).toEqual([409, 'too_many_views'])
    expect((await add('editor')).status).toBe(201)
  })

  test.each([{ name: ' ' }, { name: 'x'.repeat(61) }, { list: 'batches' }, { shared: 'yes' }, { query: 1 }])(
    'refused: %o',
    async (fields) => {
      expect(await problemOf(await add('viewer', fields))).toEqual([422, 'invalid_fields'])
    },
  )
})
