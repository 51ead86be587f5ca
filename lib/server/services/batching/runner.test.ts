import { describe, expect, test } from 'vitest'
import type { DeskUser } from '@/lib/core/roles'
import { HubFault } from '@/lib/server/hub/hub-fault'
import { changeBatch, createBatch, retryRows } from '@/lib/server/services/batches'
import { listBatches } from '@/lib/server/services/read-batches'
import { saveCreated } from '@/lib/server/store/contact-way-mirror'
import { openBatching, rowAt, rowsOf } from '@/lib/server/testing/batching'
import { editor } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import type { TestHubOptions } from '@/lib/server/testing/hub'

const viewer: DeskUser = { ...editor, id: 'v1', role: 'viewer' }
describe.each(engines)('batches on %s', (engine) => {
  const store = useStore(engine)

  const open = (options?: TestHubOptions) => openBatching(store(), options)

  test('every row becomes one code, with its own state, once compared with what the Hub kept', async () => {
    const { create, run, read, isDone, simulator, calls } = await open()
    const { id, total, invalid } = await create(rowsOf(30))
    expect([total, invalid]).toEqual([30, []])
    run()
    await isDone(id)
    const batch = await read(id)
    expect(batch.counts).toEqual({ pending: 0, created: 30, failed: 0, unknown: 0, skipped: 0 })
    expect(batch.rows.map(({ row, outcome, state }) => [row, outcome, state])).toEqual(
      rowsOf(30).map(({ state }, at) => [at + 1, 'created', state]),
    )
    const made = [...simulator.contactWays.values()]
    expect(made.map(({ state }) => state).sort()).toEqual(
      rowsOf(30)
        .map(({ state }) => state)
        .sort(),
    )
    expect(new Set(batch.rows.map(({ config_id }) => config_id))).toEqual(
      new Set(made.map(({ configId }) => configId)),
    )
    expect(calls('/contactWay/add')).toBe(30)
    const uncompared = () =>
      store().db.selectFrom('creation').select('id').where('finished_at', 'is', null).execute()
    await expect.poll(uncompared, { timeout: 15_000 }).toEqual([])
    expect(calls('/contactWay/get')).toBe(30)
  })

  test('rows in error are set aside with what is wrong, all others run; mended ones run again', async () => {
    const { context, create, run, read, isDone, calls } = await open()
    await saveCreated(store(), { config_id: 'old', state: 'in-use' }, { at: 1, by: '某人' })
    const rows = [
      rowAt(1),
      { ...rowAt(2), user: [] },
      { ...rowAt(3), state: 'shop-1' },
      { ...rowAt(4), state: 'in-use' },
      'no row',
      { ...rowAt(6), state: '' },
    ]
    const { id, invalid } = await create(rows)
    expect(invalid.map(({ row, faults }) => [row, faults.map(({ path }) => path)])).toEqual([
      [2, ['user']],
      [3, ['state']],
      [4, ['state']],
      [5, ['']],
    ])
    run()
    await isDone(id)
    expect((await read(id)).counts).toMatchObject({ created: 2, skipped: 4 })
    const made = (await read(id, { outcome: 'created' })).rows.map(({ config_id }) => config_id)
    const retried = await retryRows(context, editor, id, {
      rows: [
        { row: 2, fields: rowAt(2) },
        { row: 3, fields: { ...rowAt(3), state: 'shop-1' } },
        { row: 1, fields: rowAt(9) },
      ],
    })
    expect(retried.invalid.map(({ row }) => row)).toEqual([3])
    await isDone(id)
    const after = await read(id)
    expect(after.counts).toMatchObject({ created: 3, skipped: 3 })
    expect(after.rows.filter(({ row }) => row === 1 || row === 6).map(({ config_id }) => config_id)).toEqual(
      made,
    )
    expect(calls('/contactWay/add')).toBe(3)
  })

  test('rows are told in the order of the sheet, or what was begun last first', async () => {
    const { context, create, run, read, isDone } = await open()
    const { id } = await create([rowAt(1), { ...rowAt(2), user: [] }, rowAt(3)])
    const numbers = async (order: 'sheet' | 'newest') =>
      (await read(id, { order })).rows.map(({ row }) => row)
    expect(await numbers('sheet')).toEqual([1, 2, 3])
    expect(await numbers('newest')).toEqual([2, 1, 3])
    run()
    await isDone(id)
    expect((await numbers('newest')).at(-1)).toBe(2)
    await retryRows(context, editor, id, { rows: [{ row: 2, fields: rowAt(2) }] })
    await isDone(id)
    expect((await numbers('newest'))[0]).toBe(2)
  })

  test('batches that run are listed before newer ones', async () => {
    const { context, create } = await open()
    const { id } = await create([rowAt(1)])
    const later = await create([rowAt(2)])
    await changeBatch(context, editor, later.id, 'pause')
    const { items } = await listBatches(context, { page: 1, pageSize: 10 })
    expect(items.map((batch) => batch.id)).toEqual([id, later.id])
  })

  test('refused rows fail with the reason, the rest goes on; a corrected one is made', async () => {
    const { context, create, run, read, isDone, simulator } = await open()
    simulator.fault({ path: '/contactWay/add', kind: { type: 'errcode', errcode: 84074 } })
    const { id } = await create(rowsOf(5))
    run()
    await isDone(id)
    const [failed] = (await read(id, { outcome: 'failed' })).rows
    expect(failed).toMatchObject({ problem: 'hub_rejected', errcode: 84074, config_id: null })
    expect((await read(id)).counts).toMatchObject({ created: 4, failed: 1 })
    await retryRows(context, editor, id, { rows: [{ row: failed?.row }] })
    await isDone(id)
    expect((await read(id)).counts).toMatchObject({ created: 5, failed: 0 })
  })

  test('an answer that is lost is found; what was not made is made anew: no row twice, none lost', async () => {
    const { create, run, read, isDone, simulator, resolver, context } = await open()
    for (const when of ['before', 'after', 'after', 'before'] as const) {
      simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when } })
    }
    const { id } = await create(rowsOf(12))
    run()
    resolver.start()
    await expect
      .poll(async () => (await read(id)).counts, { timeout: 15_000 })
      .toMatchObject({ created: 10, unknown: 2 })
    // Time goes by: the listing has settled, and each was looked for meanwhile.
    await store()
      .db.updateTable('creation')
      .set({ sent_at: context.now() - 60_000, next_look_at: 0, looks: 1 })
      .where('status', '=', 'unknown')
      .execute()
    await isDone(id)
    expect((await read(id)).counts).toMatchObject({ created: 12, failed: 0, unknown: 0 })
    const states = [...simulator.contactWays.values()].map(({ state }) => state)
    expect(states.sort()).toEqual(
      rowsOf(12)
        .map(({ state }) => state)
        .sort(),
    )
  })

  test('an error that would fail every row stops the batch with its reason; it goes on when that is mended', async () => {
    const { context, create, run, read, isDone, simulator } = await open()
    simulator.fault({
      path: '/contactWay/add',
      kind: { type: 'errcode', errcode: 40014, errmsg: 'invalid token' },
      times: Number.POSITIVE_INFINITY,
    })
    const { id } = await create(rowsOf(40))
    run()
    await isDone(id, 'stopped')
    const stopped = await read(id)
    expect(stopped).toMatchObject({ problem: 'hub_token_refused', errcode: 40014 })
    // Rows that were under way then end one after the other.
    await expect
      .poll(async () => (await read(id)).counts)
      .toMatchObject({ failed: 0, created: 0, pending: 40 })
    simulator.clearFaults()
    await changeBatch(context, editor, id, 'resume')
    await isDone(id)
    expect((await read(id)).counts).toMatchObject({ created: 40 })
  })

  test('a Hub that is asked too often or refuses connections for a while fails no row', async () => {
    const { create, run, read, isDone, simulator } = await open()
    simulator.fault({
      path: '/contactWay/add',
      kind: { type: 'status', status: 429, headers: { 'Retry-After': '1' } },
      times: 3,
    })
    simulator.fault({ path: '/contactWay/add', kind: { type: 'errcode', errcode: 6000 } })
    const { id } = await create(rowsOf(20))
    run()
    await isDone(id)
    expect((await read(id)).counts).toMatchObject({ created: 20, failed: 0 })
    expect(simulator.contactWays.size).toBe(20)
  })

  test.each([
    ['hub_rejected', 6000],
    ['hub_rate_limited', null],
    ['hub_rejected', 48002],
  ])('a row is sent anew that was to be when the process ended (%s %s)', async (problem, errcode) => {
    const { create, run, read, isDone, simulator } = await open()
    simulator.fault({ path: '/contactWay/add', kind: { type: 'errcode', errcode: 84074 }, times: 2 })
    const { id } = await create(rowsOf(3))
    const first = run()
    await isDone(id)
    await first.stop()
    expect((await read(id)).counts).toMatchObject({ created: 1, failed: 2 })

    const refused = await store()
      .db.selectFrom('creation')
      .select('id')
      .where('errcode', '=', 84074)
      .execute()
    const crashed = refused[0]?.id ?? ''
    await store().db.updateTable('creation').set({ problem, errcode }).where('id', '=', crashed).execute()
    await store().db.updateTable('batch').set({ status: 'running', finished_at: null }).execute()
    run('another')
    await isDone(id)
    expect((await read(id)).counts).toMatchObject({ created: 2, failed: 1 })
  })

  test('a row under way when its batch is cancelled is set aside, and not sent with others later', async () => {
    const { context, create, run, read, isDone } = await open()
    let answer: () => void = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    let asked = 0
    const addContactWay: typeof context.hub.addContactWay = async (_request, options) => {
      await options?.beforeSend?.()
      asked += 1
      await answered
      throw new HubFault('hub_rejected', '/contactWay/add', 'refused', { errcode: 6000, errmsg: 'busy' })
    }
    const first = run('this', { hub: { ...context.hub, addContactWay } })
    const { id } = await create(rowsOf(2))
    await expect.poll(() => asked, { timeout: 10_000 }).toBe(2)
    await changeBatch(context, editor, id, 'cancel')
    answer()
    await expect
      .poll(async () => (await read(id)).counts, { timeout: 10_000 })
      .toMatchObject({ skipped: 2, failed: 0 })
    await first.stop()

    run('another')
    await retryRows(context, editor, id, { rows: [{ row: 1 }] })
    await isDone(id)
    expect((await read(id)).counts).toMatchObject({ created: 1, skipped: 1 })
  })

  test('pause ends nothing that is under way; resume and cancel', async () => {
    const { context, create, run, read, simulator, calls } = await open()
    simulator.fault({
      path: '/contactWay/add',
      kind: { type: 'delay', ms: 50 },
      times: Number.POSITIVE_INFINITY,
    })
    const { id } = await create(rowsOf(200))
    run()
    await expect.poll(() => simulator.contactWays.size).toBeGreaterThan(5)
    expect((await changeBatch(context, editor, id, 'pause')).status).toBe('paused')
    await expect.poll(async () => (await read(id, { outcome: 'pending' })).rowTotal).toBe(0)
    const sent = calls('/contactWay/add')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(calls('/contactWay/add')).toBe(sent)
    expect((await read(id)).counts.created).toBe(sent)
    await changeBatch(context, editor, id, 'resume')
    await expect.poll(() => simulator.contactWays.size).toBeGreaterThan(sent + 5)
    expect((await changeBatch(context, editor, id, 'cancel')).status).toBe('cancelled')
    await expect.poll(async () => (await read(id, { outcome: 'pending' })).rowTotal).toBe(0)
    const { counts } = await read(id)
    expect(counts.created + counts.skipped).toBe(200)
    expect(counts.created).toBe(simulator.contactWays.size)
    await expect(changeBatch(context, editor, id, 'resume')).rejects.toMatchObject({ code: 'batch_over' })
  })

  test('two processes work on one batch and no row is sent twice', async () => {
    const { create, run, read, isDone, simulator, calls } = await open()
    const { id } = await create(rowsOf(120))
    run('one')
    run('two')
    await isDone(id)
    expect((await read(id)).counts).toMatchObject({ created: 120 })
    expect(calls('/contactWay/add')).toBe(120)
    expect(simulator.contactWays.size).toBe(120)
  })

  test('the same key is the same batch; another body under it is a conflict; viewers look on', async () => {
    const { context, create, run, isDone, calls } = await open()
    const bad = { ...rowAt(3), user: [] }
    const first = await create([rowAt(1), bad], 'a-key')
    run()
    await isDone(first.id)
    expect(await create([rowAt(1), bad], 'a-key')).toEqual(first)
    await expect(create([rowAt(2)], 'a-key')).rejects.toMatchObject({ code: 'idempotency_conflict' })
    expect(calls('/contactWay/add')).toBe(1)
    await expect(
      createBatch(context, viewer, { body: { name: '', rows: [rowAt(2)] }, idempotencyKey: undefined }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(changeBatch(context, viewer, first.id, 'pause')).rejects.toMatchObject({ code: 'forbidden' })
    expect(await listBatches(context, { page: 1, pageSize: 10 })).toMatchObject({
      total: 1,
      items: [{ id: first.id, name: '十一月门店', total: 2, counts: { created: 1, skipped: 1 } }],
    })
  })
})
