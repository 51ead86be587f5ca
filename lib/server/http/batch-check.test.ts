import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as retry from '@/app/api/batches/[id]/retry/route'
import * as batch from '@/app/api/batches/[id]/route'
import * as check from '@/app/api/batches/check/route'
import * as batches from '@/app/api/batches/route'
import { engines } from '@/lib/server/testing/databases'
import { ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

const row = (remark: string, state: string) => ({ type: 1, scene: 2, user: ['linxiao'], remark, state })

describe.each(engines)('before a sheet is sent, on %s', (engine) => {
  let opened: TestDesk
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer', 'editor'])
  })
  afterAll(() => opened.close())

  const post = (
    handler: unknown,
    path: string,
    body: unknown,
    params = {},
    role: 'viewer' | 'editor' = 'editor',
  ) => ask(handler, path, { method: 'POST', cookie: opened.cookies[role], body, params })
  const create = async (body: unknown) => {
    const response = await post(batches.POST, '/api/batches', body)
    return { status: response.status, body: await response.json() }
  }
  const finished = (id: string) =>
    vi.waitFor(async () => {
      const asked = { params: { id }, cookie: opened.cookies.viewer }
      const answer = await (await ask(batch.GET, `/api/batches/${id}`, asked)).json()
      expect(answer.status).toBe('done')
      return answer
    }, 10_000)
  const find = (states: string[], remarks: string[] = []) =>
    post(check.POST, '/api/batches/check', { states, remarks })

  test('says which states and names are in use, of every origin', async () => {
    const made = await create({ name: '', rows: [row('旧码', 'old-1')] })
    await finished(made.body.id)
    const channel = [...opened.simulator.channels][0]
    const answer = await (
      await find(['old-1', 'fresh', channel?.state ?? '-'], ['旧码', '新码', channel?.remark ?? '-'])
    ).json()
    expect(answer.states.toSorted()).toEqual(['old-1', channel?.state].toSorted())
    expect(answer.remarks.toSorted()).toEqual(['旧码', channel?.remark].toSorted())
    expect(answer.hubRate).toBeGreaterThan(0)
  })

  test('counts a row that waits for its turn', async () => {
    opened.simulator.fault({
      path: '/contactWay/add',
      kind: { type: 'delay', ms: 300 },
      times: Number.POSITIVE_INFINITY,
    })
    const rows = Array.from({ length: 30 }, (_, at) => row(`等 ${at}`, `wait-${at}`))
    const { body } = await create({ name: '', rows })
    expect((await (await find(['wait-0', 'wait-29', 'wait-30'])).json()).states).toEqual([
      'wait-0',
      'wait-29',
    ])
    opened.simulator.clearFaults()
    await finished(body.id)
  })

  test('is asked by those who may create, with texts that could be created', async () => {
    expect(
      await problemOf(
        await post(check.POST, '/api/batches/check', { states: [], remarks: [] }, {}, 'viewer'),
      ),
    ).toEqual([403, 'forbidden'])
    expect(await problemOf(await find(['x'.repeat(65)]))).toEqual([422, 'invalid_fields'])
    expect(await problemOf(await find(['a\u0000b']))).toEqual([422, 'invalid_fields'])
    expect(await (await find([])).json()).toMatchObject({ states: [], remarks: [] })
  })

  test('a row shares a state only when it says so', async () => {
    const first = await create({
      name: '',
      rows: [row('一', 'both'), row('二', 'both'), row('三', 'both')],
      shareState: [2],
    })
    expect(first.body.invalid.map(({ row: at }: { row: number }) => at)).toEqual([3])
    const done = await finished(first.body.id)
    expect(done.counts).toMatchObject({ created: 2, skipped: 1 })
    const stored = () => [...opened.simulator.contactWays.values()].filter(({ state }) => state === 'both')
    expect(stored()).toHaveLength(2)

    const path = `/api/batches/${first.body.id}/retry`
    const again = (rows: unknown) => post(retry.POST, path, { rows }, { id: first.body.id })
    expect((await (await again([{ row: 3, fields: row('三', 'both') }])).json()).invalid).toHaveLength(1)
    await again([{ row: 3, fields: row('三', 'both'), shareState: true }])
    expect((await finished(first.body.id)).counts).toMatchObject({ created: 3 })
    expect(stored()).toHaveLength(3)
  })

  test('the wish to share is part of what an idempotency key stands for', async () => {
    const send = (body: unknown) =>
      ask(batches.POST, '/api/batches', {
        method: 'POST',
        cookie: opened.cookies.editor,
        body,
        headers: { 'Idempotency-Key': `share-${engine}` },
      })
    const rows = [row('四', 'key-1')]
    expect((await send({ name: '', rows })).status).toBe(202)
    expect((await send({ name: '', rows })).status).toBe(202)
    expect(await problemOf(await send({ name: '', rows, shareState: [1] }))).toEqual([
      409,
      'idempotency_conflict',
    ])
  })
})
