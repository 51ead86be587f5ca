import { describe, expect, onTestFinished, test } from 'vitest'
import { resolveCreation } from '@/lib/server/services/resolve-creation'
import { claimLooks } from '@/lib/server/store/journal-leases'
import { body, editor, openCreating, readJournal, settle } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import type { TestHubOptions } from '@/lib/server/testing/hub'
import type { FaultKind } from '@/lib/simulator/simulator'
import { createResolver } from './resolver'

const SETTLE_MS = 60_000
const HUB_TIMEOUT_MS = 2_000
/** Hub timeout, lateness and settling. */
const SETTLED_MS = HUB_TIMEOUT_MS + 10_000 + SETTLE_MS

describe.each(engines)('resolving on %s', (engine) => {
  const store = useStore(engine)

  /** A creation without an answer, and a resolver whose clock is moved by hand. */
  const openUnknown = async (when: 'before' | 'after', given: object = body, options?: TestHubOptions) => {
    const opened = await openCreating(store(), options)
    const { simulator, create } = opened
    simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when } })
    const answer = await create(editor, given)
    const start = Date.now()
    let later = 0
    const context = { ...opened.context, now: () => start + later }
    const make = (instance = 'this') => createResolver({ ...context, instance, settleMs: SETTLE_MS })
    const resolver = make()
    const one = async () => (await readJournal(store()))[0]
    return {
      ...opened,
      context,
      resolver,
      make,
      one,
      id: answer.creationId,
      at: (ms: number) => {
        later = ms
      },
      by: (asked: object = {}) =>
        resolveCreation({ ...context, resolver }, editor, { id: answer.creationId, body: asked }),
    }
  }

  test('a made code is found by its state, once, with its maker and its moment', async () => {
    const { simulator, by, calls, create } = await openUnknown('after')
    const [configId] = simulator.contactWays.keys()
    expect(await by()).toMatchObject({ status: 'created', config_id: configId, recovered: true })
    expect(await create()).toMatchObject({ status: 'created', config_id: configId })
    expect(calls('/contactWay/add')).toBe(1)
    const way = await store().db.selectFrom('contact_way').selectAll().executeTakeFirst()
    expect(way).toMatchObject({ config_id: configId, created_by: editor.name })
    expect(way?.created_from).toBe(way?.created_to)
  })

  test('a code that was not made is only called so when the listing has settled, after several looks', async () => {
    const { by, at, one } = await openUnknown('before')
    for (const ms of [1_000, 30_000, SETTLED_MS - 5_000]) {
      at(ms)
      expect(await by()).toMatchObject({ status: 'unknown' })
    }
    at(SETTLED_MS + 1_000)
    expect(await by()).toMatchObject({ status: 'failed', problem: 'not_created' })
    expect(await one()).toMatchObject({ status: 'failed' })
  })

  test('one look alone never calls it not made, however late', async () => {
    const { by, at } = await openUnknown('before')
    at(SETTLED_MS * 100)
    expect(await by()).toMatchObject({ status: 'unknown' })
    expect(await by()).toMatchObject({ status: 'failed', problem: 'not_created' })
  })

  test('when the listing has settled, the last look that is needed comes soon', async () => {
    const { by, at, context } = await openUnknown('before')
    at(SETTLED_MS * 10)
    const { nextLookAt } = await by()
    expect(Date.parse(nextLookAt ?? '') - context.now()).toBe(2_000)
  })

  test('what was called not made may be made again with the same state', async () => {
    const { by, at, create, simulator } = await openUnknown('before')
    at(SETTLED_MS + 1)
    await by()
    await by()
    await expect(create()).rejects.toMatchObject({ code: 'not_created' })
    expect(await create(editor, body, 'another key')).toMatchObject({ status: 'created', warnings: [] })
    expect(simulator.contactWays.size).toBe(1)
  })

  test('a look that could not read every code counts for nothing', async () => {
    const { by, at, simulator, hub } = await openUnknown('before')
    await hub.addContactWay({ ...body, state: 'of-somebody-else' })
    simulator.fault({
      path: '/contactWay/get',
      kind: { type: 'text', body: '<html>' },
      times: Number.POSITIVE_INFINITY,
    })
    at(SETTLED_MS * 2)
    for (const _look of [1, 2, 3]) expect(await by()).toMatchObject({ status: 'unknown' })
    simulator.clearFaults()
    await by()
    expect(await by()).toMatchObject({ status: 'failed', problem: 'not_created' })
  })

  test('a code without a state that may be it keeps it unknown, until a person names it', async () => {
    const { by, at, simulator, hub, one } = await openUnknown('after')
    const [configId] = simulator.contactWays.keys()
    const { state: _none, ...stateless } = body
    const kept = JSON.stringify({ errcode: 0, contact_way: { config_id: configId, ...stateless } })
    simulator.fault({
      path: '/contactWay/get',
      kind: { type: 'text', body: kept },
      times: Number.POSITIVE_INFINITY,
    })
    at(SETTLED_MS * 2)
    for (const _look of [1, 2, 3]) expect(await by()).toMatchObject({ status: 'unknown' })
    simulator.clearFaults()
    const other = await hub.addContactWay({ ...body, state: 'of-somebody-else' })
    const { fault } = (await settle(by({ config_id: other.config_id }))) as { fault: { code: string } }
    expect(fault).toMatchObject({ code: 'invalid_fields', details: { issues: [{ path: 'config_id' }] } })
    expect(await by({ config_id: configId })).toMatchObject({ status: 'created', config_id: configId })
    await expect(by({ config_id: configId })).rejects.toMatchObject({ code: 'creation_settled' })
    expect(await one()).toMatchObject({ recovered: true })
  })

  test('a code whose remark the Hub changed is not called not made; a person may name it', async () => {
    const { by, at, simulator } = await openUnknown('after')
    const [configId] = simulator.contactWays.keys()
    const kept = JSON.stringify({ errcode: 0, contact_way: { config_id: configId, ...body, remark: '静安' } })
    simulator.fault({
      path: '/contactWay/get',
      kind: { type: 'text', body: kept },
      times: Number.POSITIVE_INFINITY,
    })
    at(SETTLED_MS * 2)
    for (const _look of [1, 2, 3]) expect(await by()).toMatchObject({ status: 'unknown' })
    expect(await by({ config_id: configId })).toMatchObject({ status: 'created', config_id: configId })
  })

  test('a code is found whose moment the Hub, by its own clock, puts into the future', async () => {
    const { simulator, by, at } = await openUnknown('after', body, { now: () => Date.now() + 5 * 60_000 })
    at(SETTLED_MS + 1)
    const [configId] = simulator.contactWays.keys()
    expect(await by()).toMatchObject({ status: 'created', config_id: configId })
  })

  test('a code that is listed before the Hub can tell about it is not called not made', async () => {
    const { simulator, by, at } = await openUnknown('after')
    const [configId] = simulator.contactWays.keys()
    const kind = { type: 'errcode', errcode: 41044 } as const
    simulator.fault({ path: '/contactWay/get', kind, times: 3 })
    at(SETTLED_MS * 2)
    for (const _look of [1, 2, 3]) expect(await by()).toMatchObject({ status: 'unknown' })
    expect(await by()).toMatchObject({ status: 'created', config_id: configId })
  })

  test('a list whose end is never reached decides nothing', async () => {
    const { simulator, by, at, one } = await openUnknown('before')
    const text = JSON.stringify({ errcode: 0, contact_way: [], next_cursor: 'round' })
    const kind = { type: 'text', body: text } as const
    simulator.fault({ path: '/contactWay/list', kind, times: Number.POSITIVE_INFINITY })
    at(SETTLED_MS * 2)
    for (const _look of [1, 2, 3]) await settle(by())
    expect(await one()).toMatchObject({ status: 'unknown' })
  })

  test('a Hub that is away: the fault is told, nothing is decided, and it is looked for later', async () => {
    const { by, at, simulator, one } = await openUnknown('before')
    at(SETTLED_MS * 2)
    simulator.fault({
      path: '/contactWay/list',
      kind: { type: 'status', status: 502, body: '<html>' },
      times: Number.POSITIVE_INFINITY,
    })
    await expect(by()).rejects.toMatchObject({ code: 'hub_http_error' })
    expect(await one()).toMatchObject({ status: 'unknown', nextLookAt: expect.any(String) })
    simulator.clearFaults()
    await by()
    expect(await by()).toMatchObject({ status: 'failed' })
  })

  test.each<[string, FaultKind]>([
    ['there', { type: 'delay', ms: 200 }],
    ['away', { type: 'status', status: 502 }],
  ])(
    'what is laid aside while a Hub that is %s is asked is not looked for by itself',
    async (_name, kind) => {
      const { by, simulator, one } = await openUnknown('before')
      simulator.fault({ path: '/contactWay/list', kind, times: 5 })
      const look = settle(by())
      await by({ dismiss: true })
      await look
      expect(await one()).toMatchObject({ status: 'unknown', nextLookAt: null })
    },
  )

  test('a temporary code stays unknown and is never looked for; a person can lay it aside', async () => {
    const temporary = { ...body, is_temp: true, expires_in: 3600 }
    const { by, at, calls } = await openUnknown('after', temporary, {
      temporaryAllowed: true,
    })
    at(SETTLED_MS * 2)
    expect(await by()).toMatchObject({ status: 'unknown', temporary: true, nextLookAt: null })
    expect(calls('/contactWay/list')).toBe(0)
    expect(await by({ dismiss: true })).toMatchObject({
      status: 'unknown',
      dismissedAt: expect.any(String),
    })
  })

  test('creations that ask for the very same thing share what is found: one code each', async () => {
    const { simulator, create, by, at, resolver, id } = await openUnknown('after')
    simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when: 'after' } })
    const second = await create(editor, body, 'second', { shareState: true })
    at(5_000)
    await by()
    await resolver.resolve(second.creationId)
    await resolver.resolve(id)
    const journal = await readJournal(store())
    expect(new Set(journal.map(({ config_id }) => config_id))).toEqual(new Set(simulator.contactWays.keys()))
    expect(journal.map(({ status }) => status)).toEqual(['created', 'created'])
  })

  test('two processes never look for the same creation at once', async () => {
    const { context, id } = await openUnknown('before')
    const claim = (owner: string, at: number) =>
      claimLooks(store(), { owner, at, until: at + 30_000, id }).then((entries) => entries.length)
    const at = context.now()
    const claims = await Promise.all(Array.from({ length: 10 }, (_, n) => claim(`process ${n}`, at)))
    expect(claims.filter((count) => count === 1)).toHaveLength(1)
    expect(await claim('later', at + 30_001)).toBe(1)
  })

  test('by itself: it is found without anybody asking', async () => {
    const { simulator, context, one } = await openUnknown('after')
    const [configId] = simulator.contactWays.keys()
    const resolver = createResolver({ ...context, now: Date.now, settleMs: SETTLE_MS })
    onTestFinished(() => resolver.stop())
    resolver.start()
    await expect.poll(one, { timeout: 8_000 }).toMatchObject({ status: 'created', config_id: configId })
  })
})
