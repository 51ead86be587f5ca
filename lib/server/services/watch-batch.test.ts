import { describe, expect, test, vi } from 'vitest'
import { openBatching, rowsOf } from '@/lib/server/testing/batching'
import { engines, useStore } from '@/lib/server/testing/databases'
import { watchBatch } from './watch-batch'

describe.each(engines)('watching a batch on %s', (engine) => {
  const store = useStore(engine)

  test('a hundred who watch count the rows once, and see what changes', async () => {
    const { context, create, run, isDone } = await openBatching(store())
    const { id } = await create(rowsOf(3))
    const queries = vi.spyOn(store().db, 'selectFrom')
    const seen = await Promise.all(Array.from({ length: 100 }, () => watchBatch(context, id)))
    expect(queries.mock.calls.length).toBe(2)
    queries.mockRestore()
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]?.counts.pending).toBe(3)
    run()
    await isDone(id)
    await expect.poll(async () => (await watchBatch(context, id)).counts.created).toBe(3)
  })

  test('a batch that there is not', async () => {
    const { context } = await openBatching(store())
    await expect(watchBatch(context, 'none')).rejects.toMatchObject({ code: 'not_found' })
  })
})
