import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY_MS, dayOf } from '@/lib/core/calendar'
import { toContactWay } from '@/lib/server/store/contact-way-row'
import { makeContext } from '@/lib/server/testing/context'
import { engines, useStore } from '@/lib/server/testing/databases'
import { openTestHub } from '@/lib/server/testing/hub'
import { makeMortal } from '@/lib/server/testing/mortal'
import type { FaultKind, Simulator } from '@/lib/simulator/simulator'
import { createChannelSync } from './channel-sync'
import { createContactWaySync } from './contact-way-sync'
import { FIRST_LISTED_MS } from './list-config-ids'

const NOW = Date.parse('2026-03-10T10:00:00+08:00')

const edit = fc.oneof(
  fc.record({
    on: fc.constant('channel' as const),
    at: fc.nat(),
    how: fc.constantFrom('add', 'drop', 'rename', 'retag', 'move'),
  }),
  fc.record({ on: fc.constant('way' as const), at: fc.nat(), how: fc.constantFrom('add', 'drop', 'rename') }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const fault = fc.record({
  path: fc.constantFrom('/channel/list', '/contactWay/list', '/contactWay/get'),
  after: fc.nat(40),
  times: fc.integer({ min: 1, max: 5 }),
  kind: fc.constantFrom<FaultKind>(
    { type: 'errcode', errcode: 40058 },
    { type: 'status', status: 403 },
    { type: 'reset', when: 'before' },
    { type: 'truncate' },
    { type: 'text', body: '<html>' },
    { type: 'delay', ms: 60 },
  ),
})
const life = fc.record({
  edits: fc.array(edit, { maxLength: 12 }),
  meanwhile: fc.array(edit, { maxLength: 4 }),
  faults: fc.array(fault, { maxLength: 3 }),
  /** Statements and calls until the process dies. */
  steps: fc.oneof(fc.nat(60), fc.nat(600), fc.constant(1e9)),
  hoursLater: fc.constantFrom(0.1, 2, 30),
})

let made = 0
const apply = (simulator: Simulator, { on, at, how }: Edit, now: number) => {
  made += 1
  if (on === 'channel') {
    const channel = simulator.channels[at % Math.max(1, simulator.channels.length)]
    if (!channel) return
    if (how === 'drop') simulator.edit.removeChannel(channel.configId)
    if (how === 'move') simulator.edit.putChannel(channel, 0)
    if (how === 'rename') simulator.edit.putChannel({ ...channel, remark: `改名 ${made}` })
    if (how === 'retag')
      simulator.edit.putChannel({ ...channel, tags: [{ id: `t${made % 5}`, name: '新标签' }] })
    if (how === 'add') {
      const createDate = new Date(now).toISOString()
      simulator.edit.putChannel(
        { ...channel, configId: `made-${made}`, createDate },
        at % 3 === 0 ? at % 900 : 0,
      )
    }
    return
  }
  const ways = [...simulator.contactWays.values()]
  const way = ways[at % Math.max(1, ways.length)]
  if (!way) return
  if (how === 'drop') simulator.edit.removeContactWay(way.configId)
  if (how === 'rename') simulator.edit.putContactWay({ ...way, remark: `改名 ${made}` })
  if (how === 'add') {
    const { temporary: _temporary, ...lasting } = way
    simulator.edit.putContactWay({ ...lasting, configId: `way-${made}`, createdAt: now - 1000 })
  }
}

describe.each(engines)('whatever happens on %s', (engine) => {
  const store = useStore(engine)

  const readMirror = async () => {
    const channels = await store().db.selectFrom('channel').selectAll().orderBy('key').execute()
    const ways = await store().db.selectFrom('contact_way').selectAll().where('listed', '=', 1).execute()
    const links = await store()
      .db.selectFrom('channel_tag')
      .innerJoin('channel', 'channel.id', 'channel_tag.channel_id')
      .select(['channel.key', 'channel_tag.tag_id'])
      .execute()
    return { channels, ways, links }
  }

  const expectMirror = async (simulator: Simulator) => {
    const { channels, ways, links } = await readMirror()
    const present = channels.filter(({ missing_at }) => missing_at === null)
    const byId = <T extends { id: string }>(rows: T[]) =>
      rows.sort((one, other) => (one.id < other.id ? -1 : 1))
    expect(
      byId(
        present.map((row) => ({
          id: row.config_id,
          remark: row.remark,
          state: row.state,
          tags: JSON.parse(row.tags),
        })),
      ),
    ).toEqual(
      byId(
        simulator.channels.map(({ configId, remark, state, tags }) => ({
          id: configId,
          remark,
          state,
          tags: [...tags],
        })),
      ),
    )
    const linked = new Set(links.map(({ key, tag_id }) => `${key} ${tag_id}`))
    for (const { configId, tags } of simulator.channels) {
      for (const { id } of tags) expect(linked).toContain(`${configId} ${id}`)
    }
    const listed = [...simulator.contactWays.values()].filter(
      ({ temporary, createdAt }) => !temporary && createdAt >= FIRST_LISTED_MS,
    )
    const known = ways.filter(({ missing_at }) => missing_at === null).map(toContactWay)
    expect(
      byId(
        known.map(({ config_id, createdAt, fetchedAt }) => ({
          id: config_id,
          createdAt,
          fetched: fetchedAt !== null,
        })),
      ),
    ).toEqual(
      byId(
        listed.map(({ configId, createdAt }) => ({
          id: configId,
          createdAt: dayOf(createdAt),
          fetched: true,
        })),
      ),
    )
    for (const row of ways.filter(({ missing_at }) => missing_at !== null)) {
      expect(listed.map(({ configId }) => configId)).not.toContain(row.config_id)
    }
  }

  test('the mirror becomes what the Hub is', async () => {
    let clock = NOW
    const { hub, simulator } = await openTestHub({
      seed: { channels: 2_300, contactWays: 90 },
      now: () => clock,
    })
    let born = 0
    const live = async (steps: number) => {
      born += 1
      const mortal = makeMortal(store(), hub, steps)
      const context = { ...makeContext(mortal.store, mortal.hub, () => clock), instance: `life ${born}` }
      // The lease of one that died has run out.
      await store().db.updateTable('sync_part').set({ lease_until: 0 }).execute()
      const work = async (start: typeof createChannelSync | typeof createContactWaySync) =>
        (await start(context)).start().finished
      const outcome = await Promise.allSettled([work(createChannelSync), work(createContactWaySync)])
      mortal.kill()
      return outcome
    }
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 3 }), async (lives) => {
        for (const { edits, meanwhile, faults, steps, hoursLater } of lives) {
          for (const one of edits) apply(simulator, one, clock)
          for (const one of faults) simulator.fault(one)
          const living = live(steps)
          for (const one of meanwhile) {
            await new Promise((resolve) => setTimeout(resolve, 15))
            apply(simulator, one, clock)
          }
          await living
          clock += hoursLater * 3_600_000
        }
        simulator.clearFaults()
        clock += DAY_MS + 1
        for (let turn = 0; turn < 2; turn += 1) {
          expect((await live(1e9)).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
          clock += 60_000
        }
        await expectMirror(simulator)
      }),
      { numRuns: 5, endOnFailure: true },
    )
  }, 240_000)
})
