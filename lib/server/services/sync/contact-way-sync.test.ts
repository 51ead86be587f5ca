import { describe, expect, test } from 'vitest'
import { DAY_MS, dayOf, startOfDay } from '@/lib/core/calendar'
import { listContactWaysQuerySchema } from '@/lib/core/contact-way/query'
import { syncStatusSchema } from '@/lib/core/sync'
import type { Hub } from '@/lib/server/hub/client'
import { HubFault } from '@/lib/server/hub/hub-fault'
import { readSync } from '@/lib/server/services/read-sync'
import { readContactWay } from '@/lib/server/store/contact-way-mirror'
import { findContactWays } from '@/lib/server/store/find-contact-ways'
import { makeContext } from '@/lib/server/testing/context'
import { engines, useStore } from '@/lib/server/testing/databases'
import { openTestHub } from '@/lib/server/testing/hub'
import { createChannelSync } from './channel-sync'
import { createContactWaySync } from './contact-way-sync'
import { FIRST_LISTED_MS, listConfigIds } from './list-config-ids'

const NOW = Date.parse('2026-03-10T10:00:00+08:00')

interface FakeWays {
  hub: Hub
  /** Config id → when it was made, epoch ms. */
  made: Map<string, number>
  listed: number
  broken: Map<string, HubFault>
}

const makeWays = (made: Record<string, number>, { ignoresTimes = false } = {}): FakeWays => {
  const state: FakeWays = {
    made: new Map(Object.entries(made)),
    listed: 0,
    broken: new Map(),
    hub: {
      listContactWays: async ({ startTime, endTime }: { startTime: number; endTime?: number }) => {
        state.listed += 1
        const end = endTime === undefined ? Number.POSITIVE_INFINITY : (endTime + 1) * 1000
        const within = (at: number) => at >= startTime * 1000 && at < end
        const found = [...state.made].filter(([, at]) => ignoresTimes || within(at))
        return { configIds: found.map(([id]) => id), nextCursor: undefined }
      },
      getContactWay: async (id: string) => {
        const fault = state.broken.get(id)
        if (fault) throw fault
        return { config_id: id, type: 1, remark: `码 ${id}` }
      },
    } as unknown as Hub,
  }
  return state
}

const rejected = (errcode: number) => new HubFault('hub_rejected', '/contactWay/get', 'refused', { errcode })

describe.each(engines)('contact way sync on %s', (engine) => {
  const store = useStore(engine)
  const openSync = (hub: Hub, now: () => number = () => NOW) =>
    createContactWaySync(makeContext(store(), hub, now))
  const rows = async () => {
    const query = listContactWaysQuerySchema.parse({ pageSize: 1000 })
    return (await findContactWays(store(), query)).items
  }
  const dayKnown = async (id: string) => (await readContactWay(store(), id))?.contactWay.createdAt

  test('the simulator: every listed code with details and the day it was made', async () => {
    const { hub, simulator, calls } = await openTestHub({
      seed: { channels: 0, contactWays: 60 },
      now: () => NOW,
    })
    const sync = await openSync(hub)
    await sync.start().finished
    const expected = [...simulator.contactWays.values()].filter(
      ({ createdAt, temporary }) => temporary === undefined && createdAt >= FIRST_LISTED_MS,
    )
    const known = new Map((await rows()).map((row) => [row.config_id, row]))
    expect(known.size).toBe(expected.length)
    for (const { configId, createdAt, remark } of expected) {
      expect(known.get(configId)).toMatchObject({
        remark,
        createdAt: dayOf(createdAt),
        createdPrecision: 'day',
      })
    }
    expect(sync.progress).toMatchObject({ state: 'idle', done: expected.length, total: expected.length })

    const before = calls('/contactWay/get')
    await sync.start().finished
    expect(calls('/contactWay/get')).toBe(before)

    const listed = calls('/contactWay/list')
    await sync.refreshBehind(FIRST_LISTED_MS - DAY_MS)
    expect(calls('/contactWay/list')).toBe(listed)
    expect(sync.progress.backTo).toBe(FIRST_LISTED_MS)
    const read = await readSync({
      channelSync: await createChannelSync(makeContext(store(), hub, () => NOW)),
      contactWaySync: await openSync(hub),
      hubWatch: { state: 'ok', note: () => {}, look: () => {} },
    })
    expect(syncStatusSchema.parse(read).contactWays).toMatchObject({
      state: 'idle',
      step: null,
      done: expected.length,
      knownSince: '2021-07-10',
      isWhole: true,
    })
  })

  test('older ids are said to be missing until they are known, and what was listed is not listed again', async () => {
    const fake = makeWays({ a: NOW - 100 * DAY_MS, b: NOW - 1_000 * DAY_MS })
    const list = fake.hub.listContactWays
    const asked: number[] = []
    fake.hub.listContactWays = async (page) => {
      asked.push(page.startTime * 1000)
      if (page.startTime * 1000 < NOW - 500 * DAY_MS && page.startTime * 1000 >= FIRST_LISTED_MS) {
        throw new HubFault('hub_unreachable', '/contactWay/list', 'unclear')
      }
      return list(page)
    }
    await expect((await openSync(fake.hub)).start().finished).rejects.toMatchObject({
      code: 'hub_unreachable',
    })
    const reached = (await openSync(fake.hub)).progress.backTo ?? 0
    expect(reached).toBeGreaterThan(NOW - 500 * DAY_MS - 180 * DAY_MS)
    expect(reached).toBeLessThan(NOW - 300 * DAY_MS)

    fake.hub.listContactWays = async (page) => {
      asked.push(page.startTime * 1000)
      return list(page)
    }
    asked.length = 0
    const sync = await openSync(fake.hub)
    await sync.start().finished
    const isWindow = (from: number) => (from - FIRST_LISTED_MS) % (180 * DAY_MS) === 0
    expect(asked.filter((from) => isWindow(from) && from >= reached)).toEqual([])
    expect(await dayKnown('b')).toBe(dayOf(NOW - 1_000 * DAY_MS))
    expect(sync.progress.backTo).toBe(FIRST_LISTED_MS)
  })

  test('the cursor is followed to its end, and one that repeats ends it', async () => {
    const pages: Record<string, [string[], string | undefined]> = {
      '': [['a', 'b'], 'one'],
      one: [['c'], 'two'],
      two: [['c', 'd'], 'one'],
    }
    const asked: string[] = []
    const hub = {
      listContactWays: async ({ cursor = '' }: { cursor?: string }) => {
        asked.push(cursor)
        const [configIds, nextCursor] = pages[cursor] ?? [[], undefined]
        return { configIds, nextCursor }
      },
    } as unknown as Hub
    expect(await listConfigIds(hub, { from: 0, to: 10 })).toEqual(['a', 'b', 'c', 'd'])
    expect(asked).toEqual(['', 'one', 'two'])
  })

  test('a Hub that ignores the times tells no days, and none are made up', async () => {
    let now = NOW
    const fake = makeWays({ a: NOW - 5 * DAY_MS, b: NOW - 400 * DAY_MS }, { ignoresTimes: true })
    const sync = await openSync(fake.hub, () => now)
    for (let pass = 0; pass < 4; pass += 1) {
      await sync.start().finished
      now += 40 * DAY_MS
    }
    expect((await rows()).map(({ createdAt }) => createdAt)).toEqual([null, null])
  })

  test('days on the edges: midnight in China, today, the first day of the range', async () => {
    const first = startOfDay(NOW - 90 * DAY_MS)
    const made = { midnight: startOfDay(NOW), before: startOfDay(NOW) - 1, now: NOW - 1, first }
    const sync = await openSync(makeWays(made).hub)
    await sync.start().finished
    for (const [id, at] of Object.entries(made)) expect(await dayKnown(id)).toBe(dayOf(at))
  })

  test('a pass that broke off while dating is made good on another day', async () => {
    let now = NOW
    const fake = makeWays({ a: NOW - 30 * DAY_MS })
    const list = fake.hub.listContactWays
    fake.hub.listContactWays = async (...asked) => {
      if (fake.listed > 2) throw new HubFault('hub_unreachable', '/contactWay/list', 'unclear')
      return list(...asked)
    }
    const sync = await openSync(fake.hub, () => now)
    await expect(sync.start().finished).rejects.toMatchObject({ code: 'hub_unreachable' })
    expect(await dayKnown('a')).toBeNull()
    fake.hub.listContactWays = list
    now += 3 * DAY_MS
    await sync.start().finished
    expect(await dayKnown('a')).toBe(dayOf(NOW - 30 * DAY_MS))
  })

  test('a code that vanished before its day was known is found missing, and no day is made up for it', async () => {
    let now = NOW
    const fake = makeWays({ gone: NOW - 30 * DAY_MS, stays: NOW - 31 * DAY_MS })
    const { listContactWays: list, getContactWay: get } = fake.hub
    fake.hub.listContactWays = async (...asked) => {
      if (fake.listed > 2) throw new HubFault('hub_unreachable', '/contactWay/list', 'unclear')
      return list(...asked)
    }
    const sync = await openSync(fake.hub, () => now)
    await expect(sync.start().finished).rejects.toMatchObject({ code: 'hub_unreachable' })
    fake.hub.listContactWays = list
    fake.hub.getContactWay = async (id, asked) => {
      if (id === 'gone') throw rejected(41044)
      return await get(id, asked)
    }
    fake.made.delete('gone')
    now += 3 * DAY_MS
    await sync.start().finished
    await sync.start().finished
    expect(await readContactWay(store(), 'gone')).toMatchObject({ missing: true })
    expect(await dayKnown('gone')).toBeNull()
    expect(await dayKnown('stays')).toBe(dayOf(NOW - 31 * DAY_MS))
    expect((await rows()).map(({ config_id }) => config_id)).toEqual(['stays'])
  })

  test('41044 marks a code missing; one that cannot be told about does not stop the others', async () => {
    const made = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`id-${at}`, NOW - (at + 2) * 1000]),
    )
    const fake = makeWays(made)
    fake.broken.set('id-3', rejected(41044))
    fake.broken.set('id-5', rejected(40058))
    const sync = await openSync(fake.hub)
    await sync.start().finished
    expect(sync.progress).toMatchObject({ state: 'idle', fault: null, done: 28, total: 29 })
    expect((await readContactWay(store(), 'id-3'))?.missing).toBe(true)
    fake.broken.delete('id-5')
    await sync.start().finished
    expect(sync.progress).toMatchObject({ done: 29, total: 29 })
  })

  test.each<[string, HubFault]>([
    ['away', new HubFault('hub_unreachable', '/contactWay/get', 'unclear')],
    ['forbidden for all', rejected(48002)],
  ])('details that are %s end the pass and keep the ids', async (_name, fault) => {
    const made = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`id-${at}`, NOW - (at + 2) * 1000]),
    )
    const fake = makeWays(made)
    for (const id of fake.made.keys()) fake.broken.set(id, fault)
    const sync = await openSync(fake.hub)
    await expect(sync.start().finished).rejects.toMatchObject({ code: fault.code })
    expect(sync.progress).toMatchObject({ state: 'failed', done: 0, total: 50 })
    expect(sync.isStale()).toBe(true)
  })

  test('what was made while the desk was off for long is found', async () => {
    let now = NOW
    const fake = makeWays({ early: NOW - DAY_MS })
    await (await openSync(fake.hub, () => now)).start().finished
    fake.made.set('meanwhile', NOW + 20 * DAY_MS)
    now += 300 * DAY_MS
    await (await openSync(fake.hub, () => now)).start().finished
    expect(await dayKnown('meanwhile')).toBe(dayOf(NOW + 20 * DAY_MS))
  })

  test('a range in the future or of today is no reason to look at less', async () => {
    const fake = makeWays({ a: NOW - 50 * DAY_MS })
    const sync = await openSync(fake.hub)
    await sync.start(NOW + 1000 * DAY_MS).finished
    expect(await dayKnown('a')).toBe(dayOf(NOW - 50 * DAY_MS))
  })

  test('one pass at a time; a wider one follows', async () => {
    const fake = makeWays({ a: NOW - 100 * DAY_MS })
    const sync = await openSync(fake.hub)
    const usual = sync.start()
    expect(sync.start().opened).toBe(usual.opened)
    await sync.refreshBehind(NOW - 200 * DAY_MS)
    expect(await readContactWay(store(), 'a')).not.toBeNull()
    await sync.start(NOW - 200 * DAY_MS).finished
    const asked = fake.listed
    await sync.refreshBehind(NOW - 150 * DAY_MS)
    expect(fake.listed).toBe(asked)
  })
})
