import { expect, onTestFinished } from 'vitest'
import { createBatch } from '@/lib/server/services/batches'
import {
  type BatchRunner,
  createBatchRunner,
  type RunnerContext,
} from '@/lib/server/services/batching/runner'
import { getBatch } from '@/lib/server/services/read-batches'
import { createResolver } from '@/lib/server/services/resolving/resolver'
import type { Store } from '@/lib/server/store/open-store'
import { editor, openCreating } from './creating'
import type { TestHubOptions } from './hub'

export const rowAt = (n: number) => ({
  type: 1,
  scene: 2,
  user: ['linxiao'],
  remark: `第 ${n} 家店`,
  state: `shop-${n}`,
})
export const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => rowAt(at + 1))

/** Batches on a simulator over HTTP; `run` starts a process that works them off, and it ends with the test. */
export const openBatching = async (store: Store, options?: TestHubOptions) => {
  const opened = await openCreating(store, options)
  const resolver = createResolver({ ...opened.context, settleMs: 0 })
  onTestFinished(() => resolver.stop())
  const runners: BatchRunner[] = []
  const run = (instance = 'this', given: Partial<RunnerContext> = {}) => {
    const runner = createBatchRunner({
      ...opened.context,
      instance,
      hubConcurrency: 4,
      onUnknown: resolver.wake,
      ...given,
    })
    runners.push(runner)
    runner.start()
    return runner
  }
  onTestFinished(async () => {
    await Promise.all(runners.map((runner) => runner.stop()))
  })
  const wake = () => {
    for (const runner of runners) runner.wake()
  }
  const context = { ...opened.context, runner: { wake } }
  const create = (rows: unknown[], key?: string) =>
    createBatch(context, editor, { body: { name: '十一月门店', rows }, idempotencyKey: key })
  const read = (id: string, query: object = {}) =>
    getBatch(context, id, { page: 1, pageSize: 1000, ...query })
  const isDone = (id: string, status = 'done') =>
    expect.poll(async () => (await read(id)).status, { timeout: 15_000 }).toBe(status)
  return { ...opened, context, resolver, run, create, read, isDone }
}
