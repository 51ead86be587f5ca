import { describe, expect, test, vi } from 'vitest'
import type { DeskUser } from '@/lib/core/roles'
import type { DeskFault } from '@/lib/server/desk-fault'
import { createHub } from '@/lib/server/hub/client'
import { createLimiter } from '@/lib/server/hub/limiter'
import { networkTransport } from '@/lib/server/hub/transport'
import { saveChannels } from '@/lib/server/store/channel-mirror'
import { readContactWay, saveCreated } from '@/lib/server/store/contact-way-mirror'
import { writeIntent } from '@/lib/server/store/journal'
import { claimLooks, takeInterrupted } from '@/lib/server/store/journal-leases'
import { markSent } from '@/lib/server/store/journal-outcomes'
import { channelAt } from '@/lib/server/testing/channels'
import { makeContext } from '@/lib/server/testing/context'
import { body, editor, HTML, openCreating, readJournal, settle } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import { type TestHubOptions, TOKEN } from '@/lib/server/testing/hub'
import type { FaultKind } from '@/lib/simulator/simulator'
import { createContactWay } from './create-contact-way'

const colleague: DeskUser = { ...editor, id: 'u2', name: '周子墨' }

describe.each(engines)('creating on %s', (engine) => {
  const store = useStore(engine)
  const journal = () => readJournal(store())
  const open = (options?: TestHubOptions) => openCreating(store(), options)

  test('created: answer, journal, mirror and audit agree', async () => {
    const { create, simulator, calls } = await open()
    const answer = await create()
    const [way] = simulator.contactWays.values()
    expect(answer).toEqual({
      status: 'created',
      config_id: way?.configId,
      qr_code: expect.stringMatching(/^http/),
      state: 'front-desk',
      creationId: expect.any(String),
      createdAt: expect.stringMatching(/Z$/),
      warnings: [],
    })
    expect(await journal()).toMatchObject([
      {
        status: 'created',
        config_id: way?.configId,
        state: 'front-desk',
        actor: '林晓',
        remark: body.remark,
      },
    ])
    const kept = await readContactWay(store(), way?.configId ?? '')
    expect(kept?.contactWay).toMatchObject({ ...body, createdBy: '林晓', createdPrecision: 'moment' })
    expect(await store().db.selectFrom('audit').selectAll().execute()).toMatchObject([
      { actor_id: 'u1', action: 'contact_way.create', outcome: 'created' },
    ])
    expect(calls('/contactWay/add')).toBe(1)
  })

  test('a state left empty is made up, kept and sent', async () => {
    const { create, simulator } = await open()
    const { state: _none, ...stateless } = body
    for (const given of [stateless, { ...stateless, state: '' }]) {
      const { state } = await create(editor, given, null)
      expect(state).toMatch(/^cd-[a-z0-9]{16}$/)
      expect([...simulator.contactWays.values()].map((way) => way.state)).toContain(state)
    }
  })

  const failed: [string, FaultKind, object][] = [
    [
      'errcode 84074',
      { type: 'errcode', errcode: 84074, errmsg: 'no right' },
      { code: 'hub_rejected', status: 502, details: { errcode: 84074 } },
    ],
    [
      'errcode 45009',
      { type: 'errcode', errcode: '45009' },
      { code: 'hub_rejected', details: { errcode: 45009 } },
    ],
    ['a refused token', { type: 'errcode', errcode: 42001 }, { code: 'hub_token_refused', status: 502 }],
    ['401', { type: 'status', status: 401, body: HTML }, { code: 'hub_token_refused' }],
    [
      '429',
      { type: 'status', status: 429, body: 'slow down' },
      { code: 'hub_rate_limited', status: 429, details: { retryAfter: 60 } },
    ],
    ['404', { type: 'status', status: 404, body: HTML }, { code: 'hub_http_error', status: 502 }],
  ]
  test.each(failed)('failed by %s: said, written down, and said again', async (_name, kind, expected) => {
    const { create, simulator, calls } = await open()
    simulator.fault({ path: '/contactWay/add', kind })
    const { fault } = (await settle(create())) as { fault: DeskFault }
    expect(fault).toMatchObject(expected)
    expect(simulator.contactWays.size).toBe(0)
    expect(await journal()).toMatchObject([
      { id: fault.details.creationId, status: 'failed', config_id: null },
    ])
    const again = (await settle(create())) as { fault: DeskFault }
    expect([again.fault.code, again.fault.details]).toEqual([fault.code, fault.details])
    expect(calls('/contactWay/add')).toBe(1)
  })

  const unknown: [string, FaultKind, number][] = [
    ['a reset before', { type: 'reset', when: 'before' }, 0],
    ['a reset after', { type: 'reset', when: 'after' }, 1],
    ['a late answer', { type: 'delay', ms: 20_000 }, 1],
    ['500', { type: 'status', status: 500, body: '{"message":"oops"}' }, 0],
    ['502 as HTML', { type: 'status', status: 502, body: HTML }, 0],
    ['a cut answer', { type: 'truncate' }, 1],
    ['64 MB', { type: 'huge', bytes: 64 * 1024 * 1024 }, 0],
    ['text', { type: 'text', body: 'ok' }, 0],
    ['success without an id', { type: 'text', body: '{"errcode":0,"errmsg":"ok"}' }, 0],
    ['errcode -1', { type: 'errcode', errcode: -1 }, 0],
  ]
  test.each(unknown)('unknown by %s: never tried again', async (_name, kind, made) => {
    const { create, simulator, calls } = await open({ timeoutMs: kind.type === 'delay' ? 1_500 : 10_000 })
    simulator.fault({ path: '/contactWay/add', kind })
    const answer = await create()
    expect(answer).toEqual({ status: 'unknown', creationId: expect.any(String), state: 'front-desk' })
    expect(await create()).toEqual(answer)
    expect(await journal()).toMatchObject([{ id: answer.creationId, status: 'unknown', config_id: null }])
    expect(simulator.contactWays.size).toBe(made)
    expect(calls('/contactWay/add')).toBe(1)
  })

  test('a refused connection has made nothing', async () => {
    const hub = createHub({
      baseUrl: 'http://127.0.0.1:1',
      token: TOKEN,
      timeoutMs: 500,
      limiter: createLimiter({ rate: 1000, concurrency: 4 }),
      transport: networkTransport(),
    })
    const work = createContactWay(makeContext(store(), hub), editor, { body, idempotencyKey: undefined })
    await expect(work).rejects.toMatchObject({ code: 'hub_unreachable', status: 503 })
    expect(await journal()).toMatchObject([{ status: 'failed' }])
  })

  describe('the same key', () => {
    test('and body five times at once: one code, one answer', async () => {
      const { create, simulator, calls } = await open()
      await saveChannels(store(), [{ ...channelAt(1), createDate: null, state: body.state }])
      simulator.fault({ path: '/contactWay/get', kind: { type: 'delay', ms: 100 } })
      const shared = () => create(editor, body, 'a-key', { shareState: true })
      const answers = await Promise.all(Array.from({ length: 5 }, shared))
      expect(answers[0]).toMatchObject({ status: 'created', warnings: ['state_in_use'] })
      for (const answer of answers) expect(answer).toEqual(answers[0])
      expect(calls('/contactWay/add')).toBe(1)
      expect(await create(editor, Object.fromEntries(Object.entries(body).reverse()))).toEqual(answers[0])
    })

    test('again, however shortly after the first, is no conflict with it', async () => {
      const { create, calls } = await open()
      const twice = async (wait: number) => {
        const given = { ...body, state: `after-${wait}` }
        const again = async () => {
          for (let turn = 0; turn < wait; turn += 1) await Promise.resolve()
          return create(editor, given, given.state)
        }
        const [one, other] = await Promise.all([create(editor, given, given.state), again()])
        expect(other).toEqual(one)
      }
      for (let wait = 0; wait < 15; wait += 1) await twice(wait * 8)
      expect(calls('/contactWay/add')).toBe(15)
    })

    test('and another body is a conflict, also for a body that failed', async () => {
      const { create, simulator, calls } = await open()
      simulator.fault({ path: '/contactWay/add', kind: { type: 'errcode', errcode: 84074 } })
      await settle(create())
      for (const other of [
        { ...body, remark: 'other' },
        { ...body, skip_verify: true },
      ]) {
        await expect(create(editor, other)).rejects.toMatchObject({
          code: 'idempotency_conflict',
          status: 409,
        })
      }
      expect(calls('/contactWay/add')).toBe(1)
    })

    test('of somebody else is another key, and no key is always a new one', async () => {
      const { create, calls } = await open()
      const { state: _none, ...stateless } = body
      const answers = [
        await create(editor, stateless),
        await create(colleague, stateless),
        await create(editor, stateless, null),
        await create(editor, stateless, null),
      ]
      expect(new Set(answers.map(({ creationId }) => creationId)).size).toBe(4)
      expect(calls('/contactWay/add')).toBe(4)
    })

    test('of one that a crash left pending is answered at once', async () => {
      const { create, calls } = await open()
      await create()
      const before = Date.now() - 60_000
      await store().db.updateTable('creation').set({ status: 'pending', created_at: before }).execute()
      expect(await create()).toMatchObject({ status: 'unknown' })
      expect(calls('/contactWay/add')).toBe(1)
    })
  })

  describe('a state in use', () => {
    const inUse = async (create: Awaited<ReturnType<typeof open>>['create'], state: string) => {
      const { fault } = (await settle(create(editor, { ...body, state }, null))) as { fault?: DeskFault }
      return fault && [fault.code, fault.status, fault.details.existing]
    }

    test('is refused with who has it, before anything is written or sent', async () => {
      const { create, calls } = await open()
      await saveChannels(store(), [{ ...channelAt(1), createDate: null, state: 'of-a-channel' }])
      await saveCreated(
        store(),
        { config_id: 'way', state: 'of-a-way', remark: '别处的码' },
        { at: 1, by: '某人' },
      )
      const made = await create(editor, { ...body, state: 'mine' }, null)
      const { remark, configId } = channelAt(1)
      expect(await inUse(create, 'of-a-channel')).toEqual(['state_in_use', 409, { configId, remark }])
      expect(await inUse(create, 'of-a-way')).toEqual([
        'state_in_use',
        409,
        { configId: 'way', remark: '别处的码' },
      ])
      expect(await inUse(create, 'mine')).toEqual([
        'state_in_use',
        409,
        {
          configId: made.status === 'created' && made.config_id,
          creationId: made.creationId,
          remark: body.remark,
        },
      ])
      expect(await journal()).toHaveLength(1)
      expect(calls('/contactWay/add')).toBe(1)
    })

    test('is taken all the same when a person says so, with a warning', async () => {
      const { create } = await open()
      expect(await create()).toMatchObject({ warnings: [] })
      const shared = await create(editor, body, 'another', { shareState: true })
      expect(shared).toMatchObject({ status: 'created', warnings: ['state_in_use'] })
      expect(await create(editor, body, 'another')).toEqual(shared)
      await expect(create(editor, body, 'third')).rejects.toMatchObject({ code: 'state_in_use' })
    })

    test('is shared by all who say so at once', async () => {
      const { create, simulator } = await open()
      const share = (key: string) => create(editor, body, key, { shareState: true })
      const answers = await Promise.all(['one', 'two', 'three'].map(share))
      expect(answers.map(({ status }) => status)).toEqual(['created', 'created', 'created'])
      expect(simulator.contactWays.size).toBe(3)
    })

    test('is also that of a code nobody knows about, and not that of one that failed', async () => {
      const { create, simulator } = await open()
      simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when: 'before' } })
      await create()
      await expect(create(editor, body, 'second')).rejects.toMatchObject({ code: 'state_in_use' })
      await store().db.updateTable('creation').set({ status: 'failed' }).execute()
      expect(await create(editor, body, 'third')).toMatchObject({ status: 'created' })
    })

    test('by twenty at once: one makes it, nineteen are told', async () => {
      const { create, calls } = await open()
      const attempts = Array.from({ length: 20 }, () => settle(create(editor, body, null)))
      const codes = (await Promise.all(attempts)).map((result) =>
        'fault' in result ? result.fault.code : result.answer,
      )
      expect(codes.filter((code) => code === 'state_in_use')).toHaveLength(19)
      expect(calls('/contactWay/add')).toBe(1)
    })
  })

  describe('warnings', () => {
    test.each([
      [{ remark: 'cut' }, ['remark_differs']],
      [{ state: 'other' }, ['state_differs']],
      [{}, []],
    ])('the Hub kept %o', async (changed, warnings) => {
      const { create, simulator } = await open()
      const kept = JSON.stringify({ errcode: 0, contact_way: { ...body, ...changed } })
      simulator.fault({ path: '/contactWay/get', kind: { type: 'text', body: kept } })
      expect(await create()).toMatchObject({ status: 'created', warnings })
      expect(await create()).toMatchObject({ status: 'created', warnings })
    })

    test.each<[string, FaultKind]>([
      ['away', { type: 'reset', when: 'before' }],
      ['talking nonsense', { type: 'text', body: HTML }],
    ])('a Hub that is %s afterwards does not undo a made code', async (_name, kind) => {
      const { create, simulator } = await open()
      simulator.fault({ path: '/contactWay/get', kind, times: Number.POSITIVE_INFINITY })
      expect(await create()).toMatchObject({ status: 'created', warnings: [] })
      expect(await journal()).toMatchObject([{ status: 'created' }])
    })
  })

  test('a code that the journal cannot take is kept by the log', async () => {
    const { create, context, simulator } = await open()
    vi.spyOn(store().db, 'transaction').mockImplementation(() => {
      throw new Error('disk full')
    })
    await expect(create()).rejects.toThrow('disk full')
    vi.restoreAllMocks()
    const [configId] = simulator.contactWays.keys()
    expect(configId).toBeDefined()
    expect(context.lines.join()).toContain(`"config_id":"${configId}"`)
  })

  describe('what a process that is gone left pending', () => {
    const at = 1_000_000
    const intend = async (id: string, owner: string, change: object = {}) =>
      writeIntent(store(), {
        id,
        actor: editor,
        idempotencyKey: id,
        bodyHash: 'x',
        request: { state: id, ...change },
        at,
        owner,
        leaseUntil: at + 30_000,
        shared: false,
      })
    const send = (id: string, owner: string) =>
      markSent(store(), id, { owner, at: at + 1, leaseUntil: at + 40_000 })
    const states = async () =>
      Object.fromEntries((await journal()).map(({ id, status, problem }) => [id, [status, problem]]))

    test('was not made when it never left, and is unknown when it did', async () => {
      await intend('unsent', 'gone')
      await intend('sent', 'gone')
      await intend('temporary', 'gone', { is_temp: true })
      expect(await send('sent', 'gone')).toBe(true)
      await send('temporary', 'gone')
      expect(await takeInterrupted(store(), { at: at + 20_000 })).toEqual({ unsent: 0, unknown: 0 })
      expect(await takeInterrupted(store(), { at: at + 50_000 })).toEqual({ unsent: 1, unknown: 2 })
      expect(await states()).toEqual({
        unsent: ['failed', 'interrupted'],
        sent: ['unknown', 'interrupted'],
        temporary: ['unknown', 'interrupted'],
      })
      const looks = await store().db.selectFrom('creation').select(['id', 'next_look_at']).execute()
      expect(looks.find(({ id }) => id === 'sent')?.next_look_at).toBe(at + 50_000)
      expect(looks.find(({ id }) => id === 'temporary')?.next_look_at).toBe(null)
    })

    test('is taken at once by the only process there can be, but not its own', async () => {
      await intend('theirs', 'gone')
      await intend('mine', 'this')
      await takeInterrupted(store(), { at: at + 1, except: 'this' })
      expect(await states()).toEqual({ theirs: ['failed', 'interrupted'], mine: ['pending', undefined] })
    })

    test('and was looking for is free at once, too', async () => {
      await intend('lost', 'gone')
      await send('lost', 'gone')
      await takeInterrupted(store(), { at: at + 50_000 })
      const claim = { at: at + 50_001, until: at + 80_000 }
      expect(await claimLooks(store(), { owner: 'gone', ...claim })).toHaveLength(1)
      expect(await claimLooks(store(), { owner: 'this', ...claim })).toHaveLength(0)
      await takeInterrupted(store(), { at: at + 50_001, except: 'this' })
      expect(await claimLooks(store(), { owner: 'this', ...claim })).toHaveLength(1)
      await takeInterrupted(store(), { at: at + 50_001, except: 'this' })
      expect(await claimLooks(store(), { owner: 'other', ...claim })).toHaveLength(0)
    })

    test('is not sent any more by a process that wakes up too late', async () => {
      const { create, context, calls } = await open()
      vi.spyOn(context.hub, 'addContactWay').mockImplementationOnce(async (_request, options) => {
        await store().db.updateTable('creation').set({ status: 'unknown' }).execute()
        await options?.beforeSend?.()
        throw new Error('was sent')
      })
      await expect(create()).rejects.toMatchObject({ code: 'interrupted' })
      expect(calls('/contactWay/add')).toBe(0)
    })
  })
})
