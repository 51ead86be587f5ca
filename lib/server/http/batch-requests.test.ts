import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as cancel from '@/app/api/batches/[id]/cancel/route'
import * as events from '@/app/api/batches/[id]/events/route'
import * as pause from '@/app/api/batches/[id]/pause/route'
import * as report from '@/app/api/batches/[id]/report/route'
import * as resume from '@/app/api/batches/[id]/resume/route'
import * as retry from '@/app/api/batches/[id]/retry/route'
import * as batch from '@/app/api/batches/[id]/route'
import * as batches from '@/app/api/batches/route'
import * as contactWays from '@/app/api/contact-ways/route'
import * as resolve from '@/app/api/creations/[id]/resolve/route'
import * as creation from '@/app/api/creations/[id]/route'
import { engines } from '@/lib/server/testing/databases'
import { type Asked, ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

const ADD = '/contactWay/add'
const row = { type: 1, scene: 2, user: ['linxiao'], remark: '前台', state: 'batch-requests' }
const readers = { batch: batch.GET, events: events.GET, report: report.GET, creation: creation.GET }
const changers = {
  pause: pause.POST,
  resume: resume.POST,
  cancel: cancel.POST,
  retry: retry.POST,
  resolve: resolve.POST,
}

describe.each(engines)('requests about batches on %s', (engine) => {
  let opened: TestDesk
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer', 'editor'])
  })
  afterAll(() => opened.close())

  const post = (handler: unknown, path: string, asked: Asked = {}) =>
    ask(handler, path, { method: 'POST', cookie: opened.cookies.editor, ...asked })
  const create = (body: unknown) => post(batches.POST, '/api/batches', { body })
  const retryBody = { rows: [{ row: 1 }] }

  test.each<[string, unknown]>([
    ['a NUL in its name', { name: 'a\u0000b', rows: [row] }],
    ['half a character in its name', { name: '\ud800', rows: [row] }],
    ['no rows', { name: 'a', rows: [] }],
    ['too many rows', { name: 'a', rows: Array.from({ length: 10_001 }, () => 0) }],
    ['rows that are no list', { name: 'a', rows: { length: 1 } }],
    ['something else', { name: 'a', rows: [row], status: 'done' }],
  ])('a batch with %s is refused', async (_name, body) => {
    expect(await problemOf(await create(body))).toEqual([422, 'invalid_fields'])
  })

  test('rows nested without end are refused, not an error of ours', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const answer = await create(`{"name":"deep","rows":[${deep}]}`)
    expect(await problemOf(answer)).toEqual([400, 'bad_request'])
  })

  test('a row of megabytes is set aside at once and not kept', async () => {
    const long = { ...row, state: '', remark: '店'.repeat(1_000_000) }
    const crowd = { ...row, state: '', user: Array.from({ length: 1_000_000 }, () => 'a') }
    const answer = await create({ name: 'long', rows: [long, crowd] })
    expect(answer.status).toBe(202)
    const { id, invalid } = await answer.json()
    expect(invalid.map(({ issues }: { issues: object[] }) => issues)).toEqual([
      [expect.objectContaining({ path: '', code: 'too_long_characters' })],
      [expect.objectContaining({ path: '', code: 'too_long_characters' })],
    ])
    const asked = { params: { id }, cookie: opened.cookies.viewer }
    const kept = await (await ask(batch.GET, '/api/batches/x', asked)).text()
    expect(kept.length).toBeLessThan(2_000)
  })

  test('thousands of members twice in one list are few words', async () => {
    const answer = await post(contactWays.POST, '/api/contact-ways', {
      body: { type: 2, scene: 2, user: Array.from({ length: 50_000 }, () => 'a') },
    })
    const { issues } = await answer.json()
    expect(issues.map(({ path }: { path: string }) => path)).toEqual(['user'])
  })

  test.each<[string, unknown]>([
    ['a NUL', { state: 'a\u0000' }],
    ['half a character', { remark: '\udfff' }],
    ['a number for a state', { state: 5 }],
    ['a prototype', JSON.parse('{"__proto__":{"state":"x"},"constructor":1}')],
  ])('a row with %s is set aside', async (_name, change) => {
    const answer = await create({ name: '', rows: [{ ...row, ...(change as object) }] })
    expect(answer.status).toBe(202)
    const { invalid } = await answer.json()
    expect(invalid).toHaveLength(1)
  })

  const ids = ['', 'no-such-id', '../batches', "'; drop table batch; --", '𝒳'.repeat(2_000)]
  test.each(ids)('nothing is known by the id %j', async (id) => {
    for (const handler of Object.values(readers)) {
      const asked = { params: { id }, cookie: opened.cookies.viewer }
      expect(await problemOf(await ask(handler, '/api/batches/x', asked))).toEqual([404, 'not_found'])
    }
    for (const [name, handler] of Object.entries(changers)) {
      const body = name === 'retry' ? retryBody : {}
      const answer = await post(handler, '/api/batches/x', { params: { id }, body })
      expect(await problemOf(answer)).toEqual([404, 'not_found'])
    }
  })

  test.each(Object.keys(changers) as (keyof typeof changers)[])(
    'a viewer, a stranger and another origin may not %s',
    async (name) => {
      const asked = { params: { id: 'x' }, body: name === 'retry' ? retryBody : {} }
      const path = '/api/batches/x'
      const viewer = await post(changers[name], path, { ...asked, cookie: opened.cookies.viewer })
      expect(await problemOf(viewer)).toEqual([403, 'forbidden'])
      expect(await problemOf(await post(changers[name], path, { ...asked, cookie: '' }))).toEqual([
        401,
        'unauthenticated',
      ])
      for (const origin of ['https://evil.example', null]) {
        const answer = await post(changers[name], path, { ...asked, origin })
        expect(await problemOf(answer)).toEqual([403, 'bad_origin'])
      }
    },
  )

  test('who listens to a batch is let go when the desk ends, which waits for the row that is being sent', async () => {
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    const sent = () => opened.simulator.requests.filter(({ path }) => path.endsWith(ADD)).length
    const before = sent()
    opened.simulator.fault({ path: ADD, kind: { type: 'hold', until } })
    const { id } = await (await create({ name: '', rows: [row] })).json()
    const asked = { params: { id }, cookie: opened.cookies.viewer }
    const reader = (await ask(events.GET, '/api/batches/x', asked)).body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    await vi.waitFor(() => expect(sent()).toBe(before + 1))
    const stopped = vi.fn()
    const stopping = opened.desk.stop().then(stopped)
    while (!(await reader?.read())?.done);
    expect(stopped).not.toHaveBeenCalled()
    release()
    await stopping
    expect(await (await ask(batch.GET, '/api/batches/x', asked)).json()).toMatchObject({
      counts: { created: 1 },
    })
  })
})
