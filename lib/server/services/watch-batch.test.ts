import { describe, expect, test, vi } from 'vitest'
import { retryRows } from '@/lib/server/services/batches'
import { getBatch } from '@/lib/server/services/read-batches'
import { openBatching, rowsOf } from '@/lib/server/testing/batching'
import { editor } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import { watchBatch } from './watch-batch'

describe.each(engines)('watching a batch on %s', (engine) => {
  const store = useStore(engine)

  test('a hundred who watch count the rows once, and see what changes', async () => {
    const { context, create, run, isDone } = await openBatching(store())
    const { id } = await create(rowsOf(3))
    const queries = vi.spyOn(store().db, 'selectFrom')
    const since = performance.now()
    const seen = await Promise.all(Array.from({ length: 100 }, () => watchBatch(context, id, since)))
    expect(queries.mock.calls.length).toBe(2)
    queries.mockRestore()
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]?.counts.pending).toBe(3)
    run()
    await isDone(id)
    await expect.poll(async () => (await watchBatch(context, id, since)).counts.created).toBe(3)
  })

  test('who lets a batch go on and watches it then is not told that it is over', async () => {
    const { context, create, run, isDone, simulator } = await openBatching(store())
    simulator.fault({ path: '/contactWay/add', kind: { type: 'errcode', errcode: 84074 } })
    const { id } = await create(rowsOf(2))
    const runner = run()
    await isDone(id)
    await runner.stop()
    expect((await watchBatch(context, id, 0)).status).toBe('done')
    const failed = (await getBatch(context, id, { page: 1, pageSize: 10, outcome: 'failed' })).rows
    await retryRows(context, editor, id, { rows: failed.map(({ row }) => ({ row })) })
    expect(await watchBatch(context, id, performance.now())).toMatchObject({
      status: 'running',
      counts: { created: 1, failed: 0, pending: 1 },
    })
  })

  test('a batch that there is not', async () => {
    const { context } = await openBatching(store())
    await expect(watchBatch(context, 'none', 0)).rejects.toMatchObject({ code: 'not_found' })
  })
})
