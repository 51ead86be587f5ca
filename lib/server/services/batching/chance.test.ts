import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeBatch, retryRows } from '@/lib/server/services/batches'
import { openBatching, rowAt } from '@/lib/server/testing/batching'
import { editor, settle } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import type { FaultKind } from '@/lib/simulator/simulator'

const faults = fc.array(
  fc.record({
    after: fc.nat(12),
    kind: fc.constantFrom<FaultKind>(
      { type: 'reset', when: 'before' },
      { type: 'reset', when: 'after' },
      { type: 'truncate' },
      { type: 'delay', ms: 30 },
      { type: 'errcode', errcode: 84074 },
      { type: 'errcode', errcode: 40014 },
    ),
  }),
  { maxLength: 6 },
)
const steps = fc.array(
  fc.record({
    wait: fc.nat(25),
    what: fc.constantFrom('pause', 'resume', 'cancel', 'retry', 'look', 'late' as const),
  }),
  { maxLength: 10 },
)
const withState = fc.array(fc.boolean(), { minLength: 3, maxLength: 14 })

describe.each(engines)('batches under chance on %s', (engine) => {
  const store = useStore(engine)

  test('whatever the Hub, two processes and people do: each row ends with one code, each code has one row', async () => {
    let run = 0
    const property = fc.asyncProperty(withState, faults, steps, async (states, given, taken) => {
      run += 1
      const { context, create, read, resolver, run: start, simulator } = await openBatching(store())
      for (const fault of given) simulator.fault({ path: '/contactWay/add', ...fault })
      const rows = states.map((isGiven, at) => {
        const { state, ...fields } = rowAt(at)
        return isGiven ? { ...fields, state: `run-${run}-${state}` } : fields
      })
      const runners = [start('one'), start('two')]
      const { id } = await create(rows)

      const openRows = async () =>
        (await read(id)).rows.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')
      const retry = async () => {
        const open = await openRows()
        if (open.length === 0) return
        await retryRows(context, editor, id, { rows: open.map(({ row }) => ({ row })) })
      }
      const look = async () => {
        const lost = await store()
          .db.selectFrom('creation')
          .select('id')
          .where('status', '=', 'unknown')
          .execute()
        for (const one of lost) await settle(resolver.resolve(one.id))
      }
      /** The listing has settled. */
      const passTime = async () => {
        const unknown = store().db.updateTable('creation').where('status', '=', 'unknown')
        await unknown.set({ sent_at: Date.now() - 60_000, looks: 1 }).execute()
      }
      for (const { wait, what } of taken) {
        await sleep(wait)
        if (what === 'retry') await retry()
        else if (what === 'look') await look()
        else if (what === 'late') await passTime().then(look)
        else await settle(changeBatch(context, editor, id, what))
      }

      simulator.clearFaults()
      await expect
        .poll(
          async () => {
            await settle(changeBatch(context, editor, id, 'resume'))
            await passTime().then(look)
            await retry()
            for (const runner of runners) runner.wake()
            return (await read(id)).counts.created
          },
          { timeout: 20_000, interval: 40 },
        )
        .toBe(rows.length)
      await Promise.all(runners.map((runner) => runner.stop()))

      const made = [...simulator.contactWays.values()]
      const ids = (await read(id)).rows.map(({ config_id }) => config_id)
      expect(ids.toSorted()).toEqual(made.map(({ configId }) => configId).toSorted())
      expect(new Set(made.map(({ state }) => state)).size).toBe(rows.length)
    })
    await fc.assert(property, { numRuns: 25 })
  }, 120_000)
})
