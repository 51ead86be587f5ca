import { describe, expect, test } from 'vitest'
import { DAY_MS } from '@/lib/core/calendar'
import { countDetails } from '@/lib/server/store/contact-way-due'
import { makeContext } from '@/lib/server/testing/context'
import { engines, useStore } from '@/lib/server/testing/databases'
import { openTestHub } from '@/lib/server/testing/hub'
import { createChannelSync } from './channel-sync'
import { createContactWaySync } from './contact-way-sync'
import { FIRST_LISTED_MS } from './list-config-ids'

const NOW = Date.parse('2026-03-10T10:00:00+08:00')

describe.each(engines)('incremental runs on %s', (engine) => {
  const store = useStore(engine)
  const openBoth = async (seed: { channels: number; contactWays: number }) => {
    const clock = { now: NOW }
    const hub = await openTestHub({ seed, now: () => clock.now })
    const context = makeContext(store(), hub.hub, () => clock.now)
    const channels = await createChannelSync(context)
    const ways = await createContactWaySync(context)
    /** What one look behind costs, by the path of the calls. */
    const cost = async (sync: { refreshBehind(): Promise<void> }) => {
      const before = hub.simulator.requests.length
      await sync.refreshBehind()
      await expect.poll(() => [channels.progress.state, ways.progress.state]).toEqual(['idle', 'idle'])
      const paths = hub.simulator.requests.slice(before).map(({ path }) => path.split('/').at(-1))
      return { calls: paths.length, details: paths.filter((path) => path === 'get').length }
    }
    return { ...hub, clock, channels, ways, cost }
  }
  const missing = async (table: 'channel' | 'contact_way') => {
    const rows = await store()
      .db.selectFrom(table)
      .select('config_id')
      .where('missing_at', 'is not', null)
      .orderBy('config_id')
      .execute()
    return rows.map(({ config_id }) => config_id)
  }

  test('an unchanged Hub costs one call for contact ways and one for channels', async () => {
    const { clock, channels, ways, cost } = await openBoth({ channels: 3_200, contactWays: 260 })
    await Promise.all([channels.start().finished, ways.start().finished])
    for (let turn = 0; turn < 4; turn += 1) {
      clock.now += 2 * 60_000
      expect(await cost(ways)).toEqual({ calls: 1, details: 0 })
      expect((await cost(channels)).calls).toBe(1)
      expect(channels.progress).toMatchObject({ done: 3_200, total: 3_200 })
    }
  })

  test('a day later everything is listed again, and nothing is asked for or dated again', async () => {
    const { clock, ways, cost, simulator } = await openBoth({ channels: 0, contactWays: 260 })
    await ways.start().finished
    clock.now += 25 * 3_600_000
    const windows = Math.ceil((clock.now - FIRST_LISTED_MS) / (180 * DAY_MS))
    const listed = [...simulator.contactWays.values()].filter(({ temporary }) => !temporary).length
    const { calls, details } = await cost(ways)
    expect(details).toBe(0)
    expect(calls).toBeLessThanOrEqual(1 + windows + Math.ceil(listed / 1000))
  })

  test('new channels on the first page are found by one call, changes elsewhere by the next whole pass', async () => {
    const { clock, channels, cost, simulator } = await openBoth({ channels: 2_500, contactWays: 0 })
    await channels.start().finished
    const [first] = simulator.channels
    const last = simulator.channels.at(-1)
    if (!first || !last) throw new Error('no channels')
    simulator.edit.putChannel({ ...first, configId: 'brand-new', remark: '新的' }, 0)
    clock.now += 60_000
    expect((await cost(channels)).calls).toBe(1)
    expect(channels.progress).toMatchObject({ done: 2_501, total: 2_501 })

    simulator.edit.putChannel({ ...last, remark: '改了名' })
    clock.now += 60_000
    expect((await cost(channels)).calls).toBe(1)
    clock.now += 15 * 60_000
    expect((await cost(channels)).calls).toBe(3)
    const row = store().db.selectFrom('channel').select('remark').where('config_id', '=', last.configId)
    expect(await row.executeTakeFirst()).toEqual({ remark: '改了名' })

    simulator.edit.removeChannel(last.configId)
    clock.now += 60_000
    expect((await cost(channels)).calls).toBe(3)
    expect(await missing('channel')).toEqual([last.configId])
  })

  test('contact ways that vanish are asked for once and marked; those that stay are not', async () => {
    const { clock, ways, cost, simulator, calls } = await openBoth({ channels: 0, contactWays: 260 })
    await ways.start().finished
    const lasting = [...simulator.contactWays.values()].filter(
      ({ temporary, createdAt }) => !temporary && createdAt >= FIRST_LISTED_MS,
    )
    const gone = [lasting[3], lasting[lasting.length - 4]].map((way) => way?.configId ?? '')
    for (const id of gone) simulator.edit.removeContactWay(id)
    const { total } = await countDetails(store())
    clock.now += 25 * 3_600_000
    expect((await cost(ways)).details).toBe(2)
    expect(await missing('contact_way')).toEqual([...gone].sort())
    expect((await countDetails(store())).total).toBe(total - 2)
    const asked = calls('/contactWay/get')
    clock.now += 25 * 3_600_000
    await cost(ways)
    expect(calls('/contactWay/get')).toBe(asked)
  })

  test('a code that comes back is listed again', async () => {
    const { clock, ways, cost, simulator } = await openBoth({ channels: 0, contactWays: 60 })
    await ways.start().finished
    const way = [...simulator.contactWays.values()].find(
      ({ temporary, createdAt }) => !temporary && createdAt > NOW - 30 * DAY_MS,
    )
    if (!way) throw new Error('no code')
    simulator.edit.removeContactWay(way.configId)
    clock.now += 60_000
    await ways.start().finished
    expect(await missing('contact_way')).toEqual([way.configId])
    simulator.edit.putContactWay(way)
    clock.now += 60_000
    await ways.start().finished
    expect(await missing('contact_way')).toEqual([])
    clock.now += 2 * 60_000
    expect(await cost(ways)).toEqual({ calls: 1, details: 0 })
  })

  test('a code that is listed though nobody knows it is asked for once a day', async () => {
    const { clock, ways, cost, simulator } = await openBoth({ channels: 0, contactWays: 60 })
    simulator.fault({ path: '/contactWay/get', kind: { type: 'errcode', errcode: 41044 } })
    await ways.start().finished
    expect(await missing('contact_way')).toHaveLength(1)
    for (let turn = 0; turn < 3; turn += 1) {
      clock.now += 2 * 60_000
      expect((await cost(ways)).details).toBe(0)
    }
    clock.now += 25 * 3_600_000
    expect((await cost(ways)).details).toBe(1)
    expect(await missing('contact_way')).toEqual([])
  })
})
