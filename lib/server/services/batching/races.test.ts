import { describe, expect, test } from 'vitest'
import { HubFault } from '@/lib/server/hub/hub-fault'
import { changeBatch, createBatch, retryRows } from '@/lib/server/services/batches'
import { findWaitingRows, requeueRow } from '@/lib/server/store/batch-rows'
import { readBatch } from '@/lib/server/store/batches'
import { openBatching, rowAt, rowsOf } from '@/lib/server/testing/batching'
import { editor, readJournal } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import { beginRow } from './begin-row'

describe.each(engines)('batches that change while they run, on %s', (engine) => {
  const store = useStore(engine)
  const open = () => openBatching(store())

  /** A row as a process read it, before somebody changes its batch. */
  const readEarly = async (id: string) => {
    const batch = await readBatch(store(), id)
    const [row] = await findWaitingRows(store(), id, { limit: 1, except: new Set() })
    if (!batch || !row) throw new Error('no row waits')
    return { batch, row }
  }

  test('a row that was mended meanwhile is not sent as it was', async () => {
    const { context, create, run, read, isDone, simulator } = await open()
    const { state: _none, ...fields } = rowAt(1)
    const { id } = await create([fields])
    const early = await readEarly(id)
    await changeBatch(context, editor, id, 'cancel')
    await retryRows(context, editor, id, { rows: [{ row: 1, fields: { ...fields, remark: '改过' } }] })
    expect(await beginRow(context, early.batch, early.row)).toBeNull()
    run()
    await isDone(id)
    expect((await read(id)).counts).toMatchObject({ created: 1 })
    expect([...simulator.contactWays.values()].map(({ remark }) => remark)).toEqual(['改过'])
  })

  test('rows that may share a state all get one, and for everybody else it is taken', async () => {
    const { context, run, read, isDone, create } = await open()
    const rows = Array.from({ length: 6 }, (_, at) => ({ ...rowAt(at), state: 'shared' }))
    const body = { name: '', rows, shareState: [1, 2, 3, 4, 5, 6] }
    const { id } = await createBatch(context, editor, { body, idempotencyKey: undefined })
    const { id: other } = await create([{ ...rowAt(7), state: 'of-one' }])
    run('one')
    run('two')
    await isDone(id)
    await isDone(other)
    expect((await read(id)).counts).toMatchObject({ created: 6 })
    const unshared = await store()
      .db.selectFrom('creation')
      .select('state')
      .where('shared', '=', 0)
      .orderBy('state')
      .execute()
    expect(unshared.map(({ state }) => state)).toEqual(['of-one', 'shared'])
  })

  test.each(['cancel', 'pause'] as const)('nothing is begun after a %s', async (move) => {
    const { context, create, read } = await open()
    const { id } = await create([rowAt(1)])
    const early = await readEarly(id)
    await changeBatch(context, editor, id, move)
    expect(await beginRow(context, early.batch, early.row)).toBeNull()
    expect(await readJournal(store())).toEqual([])
    expect((await read(id)).rows[0]?.outcome).toBe(move === 'cancel' ? 'skipped' : 'waiting')
  })

  test('a row that would be sent again does not wait in a batch that was cancelled meanwhile', async () => {
    const { context, create, run, read } = await open()
    const { id } = await create(rowsOf(3))
    const addContactWay = async () => {
      await changeBatch(context, editor, id, 'cancel')
      throw new HubFault('hub_rate_limited', '/contactWay/add', 'refused')
    }
    const runner = run('this', { hub: { ...context.hub, addContactWay } })
    await expect.poll(async () => (await read(id)).status).toBe('cancelled')
    await runner.stop()
    expect((await read(id)).rows.filter(({ outcome }) => outcome === 'waiting')).toEqual([])
  })

  test('a row whose code was found meanwhile is not sent again', async () => {
    const { create, run, read, isDone } = await open()
    const { id } = await create([rowAt(1)])
    run()
    await isDone(id)
    const row = await store().db.selectFrom('batch_row').selectAll().executeTakeFirstOrThrow()
    await requeueRow(store(), row)
    expect((await read(id)).rows[0]?.outcome).toBe('created')
  })

  test('a retry that names a row that is not there changes nothing', async () => {
    const { context, create, read } = await open()
    const { id } = await create([{ ...rowAt(1), user: [] }])
    const asked = { rows: [{ row: 1, fields: rowAt(1) }, { row: 2 }] }
    await expect(retryRows(context, editor, id, asked)).rejects.toMatchObject({ code: 'not_found' })
    expect((await read(id)).rows[0]?.outcome).toBe('skipped')
  })

  test('a retry of which nothing can run leaves a batch as it stands', async () => {
    const { context, create, read } = await open()
    const { id } = await create(rowsOf(2))
    await changeBatch(context, editor, id, 'cancel')
    const { finishedAt } = await read(id)
    const asked = { rows: [{ row: 1, fields: { ...rowAt(1), user: [] } }] }
    expect((await retryRows(context, editor, id, asked)).invalid).toHaveLength(1)
    expect(await read(id)).toMatchObject({ status: 'cancelled', finishedAt })
  })

  test('a retry is on record', async () => {
    const { context, create } = await open()
    const { id } = await create([{ ...rowAt(1), user: [] }])
    await retryRows(context, editor, id, { rows: [{ row: 1, fields: rowAt(1) }] })
    const lines = await store().db.selectFrom('audit').select(['action', 'subject', 'outcome']).execute()
    expect(lines).toContainEqual({ action: 'batch.retry', subject: id, outcome: '1' })
  })

  test('a row run again in the very moment its batch ends is never left waiting', async () => {
    const { context, create, run, read } = await open()
    run('one')
    run('two')
    const { id } = await create([rowAt(0), ...rowsOf(20).map((row) => ({ ...row, user: [] }))])
    for (const { state } of rowsOf(20)) {
      const number = Number(state.slice(5)) + 1
      await retryRows(context, editor, id, { rows: [{ row: number, fields: rowAt(number) }] })
      await new Promise((resolve) => setTimeout(resolve, (number * 7) % 23))
    }
    await expect.poll(async () => (await read(id)).counts, { timeout: 15_000 }).toMatchObject({ created: 21 })
  })
})
