import { describe, expect, test } from 'vitest'
import { HubFault } from '@/lib/server/hub/hub-fault'
import { countPresentChannels } from '@/lib/server/store/channel-changes'
import { saveChannels } from '@/lib/server/store/channel-mirror'
import { channelAt, channelsFrom, makeChannelHub } from '@/lib/server/testing/channels'
import { makeContext } from '@/lib/server/testing/context'
import { engines, useStore } from '@/lib/server/testing/databases'
import { openTestHub } from '@/lib/server/testing/hub'
import { createChannelSync } from './channel-sync'

const away = () => {
  throw new HubFault('hub_unreachable', '/channel/list', 'unclear')
}

describe.each(engines)('channel sync on %s', (engine) => {
  const store = useStore(engine)
  const idsWhere = async (missing: boolean) => {
    const rows = await store()
      .db.selectFrom('channel')
      .select('config_id')
      .where('missing_at', missing ? 'is not' : 'is', null)
      .orderBy('config_id')
      .execute()
    return rows.map(({ config_id }) => config_id)
  }
  const openSync = async (fake: ReturnType<typeof makeChannelHub>, now?: () => number) =>
    createChannelSync(makeContext(store(), fake.hub, now))

  describe.each([0, 1] as const)('a Hub that counts from %i', (firstPage) => {
    test.each([0, 1000, 1001, 2100])('%i channels', async (count) => {
      const { hub, simulator } = await openTestHub({ seed: { channels: count, contactWays: 0 }, firstPage })
      const sync = await createChannelSync(makeContext(store(), hub))
      for (let pass = 0; pass < 2; pass += 1) {
        await sync.start().finished
        expect(await countPresentChannels(store())).toBe(simulator.channels.length)
        expect(sync.progress).toMatchObject({ state: 'idle', done: count, total: count, fault: null })
        expect(sync.isStale()).toBe(false)
      }
    })
  })

  test('a Hub that does not say how many there are', async () => {
    const fake = makeChannelHub(channelsFrom(2100))
    fake.total = undefined
    await (await openSync(fake)).start().finished
    expect(await countPresentChannels(store())).toBe(2100)
  })

  test.each([false, true])(
    'duplicates make the count smaller than the total (page 0 refused: %s)',
    async (strict) => {
      const rows = [...channelsFrom(1500), ...channelsFrom(3)]
      const sync = await openSync(makeChannelHub(rows, { strict }))
      for (let pass = 0; pass < 2; pass += 1) await sync.start().finished
      expect(await countPresentChannels(store())).toBe(1500)
      expect(sync.progress.state).toBe('idle')
    },
  )

  test('a total far too large costs a few calls, not a million', async () => {
    const fake = makeChannelHub(channelsFrom(1200))
    fake.total = 5_000_000
    await (await openSync(fake)).start().finished
    expect(await countPresentChannels(store())).toBe(1200)
    expect(fake.asked.length).toBeLessThan(40)
  })

  test('channels without an id are told apart by state and remark', async () => {
    const nameless = [1, 2, 3].map((place) => channelAt(place, { configId: '' }))
    await (await openSync(makeChannelHub(nameless))).start().finished
    expect(await countPresentChannels(store())).toBe(3)
  })

  test('a complete pass marks what has vanished, until it is back', async () => {
    const fake = makeChannelHub(channelsFrom(5))
    const sync = await openSync(fake, () => 1_000_000)
    await sync.start().finished
    fake.rows = [...fake.rows.slice(1), channelAt(9)]
    await sync.start().finished
    expect(await idsWhere(false)).toEqual(['id-1', 'id-2', 'id-3', 'id-4', 'id-9'])
    expect(await idsWhere(true)).toEqual(['id-0'])
    fake.rows = [channelAt(0), ...fake.rows.slice(1)]
    await sync.start().finished
    expect(await idsWhere(false)).toContain('id-0')
    expect(await idsWhere(true)).toEqual(['id-1'])
  })

  test('an incomplete pass keeps what it did not see, a second one does not', async () => {
    const fake = makeChannelHub(channelsFrom(5))
    const sync = await openSync(fake)
    await sync.start().finished
    fake.rows = fake.rows.slice(2)
    await sync.start().finished
    expect(await countPresentChannels(store())).toBe(5)
    await sync.start().finished
    expect(await countPresentChannels(store())).toBe(3)
  })

  test('a row that moves to a page already read is not taken for gone', async () => {
    const fake = makeChannelHub(channelsFrom(2_500))
    const sync = await openSync(fake)
    await sync.start().finished
    fake.before = (current) => {
      if (current !== 2) return
      fake.before = () => {}
      fake.rows = fake.rows.filter(({ configId }) => configId !== 'id-5')
      fake.total = 2_499
    }
    await sync.start().finished
    expect(await countPresentChannels(store())).toBe(2_500)
    await sync.start().finished
    expect(await idsWhere(true)).toEqual(['id-5'])
  })

  test('a Hub that shows nothing of what it counts is not believed', async () => {
    const fake = makeChannelHub(channelsFrom(5))
    const sync = await openSync(fake)
    await sync.start().finished
    fake.rows = []
    for (let pass = 0; pass < 3; pass += 1) {
      await expect(sync.start().finished).rejects.toMatchObject({ code: 'hub_nonsense' })
    }
    expect(await countPresentChannels(store())).toBe(5)
    fake.total = 0
    await sync.start().finished
    expect(await countPresentChannels(store())).toBe(0)
  })

  test('a failure in the middle keeps all old rows, is told, and stops the pass', async () => {
    const fake = makeChannelHub(channelsFrom(60_000))
    const sync = await openSync(fake)
    await sync.start().finished
    fake.asked.length = 0
    fake.rows = fake.rows.slice(0, 50_000)
    fake.total = 50_000
    fake.before = (current) => (current >= 3 ? away() : undefined)
    await expect(sync.start().finished).rejects.toMatchObject({ code: 'hub_unreachable' })
    expect(await countPresentChannels(store())).toBe(60_000)
    expect(sync.progress).toMatchObject({ state: 'failed', fault: { code: 'hub_unreachable' } })
    expect(sync.isStale()).toBe(true)
    expect(fake.asked.length).toBeLessThan(25)
  })

  test('one pass at a time, whoever asks', async () => {
    const fake = makeChannelHub(channelsFrom(3))
    const sync = await openSync(fake)
    const passes = [sync.start(), sync.start(), sync.start()]
    await Promise.all([...passes.map(({ finished }) => finished), sync.refreshBehind(), sync.refreshBehind()])
    expect(fake.asked).toEqual([1])
  })

  test('the first page opens the list, the others follow', async () => {
    const fake = makeChannelHub(channelsFrom(1500))
    let release: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    fake.before = (current) => (current === 2 ? held : undefined)
    const sync = await openSync(fake)
    await sync.refreshBehind()
    expect(await countPresentChannels(store())).toBe(1000)
    expect(sync.progress).toMatchObject({ state: 'running', done: 1000, total: 1500, syncedAt: null })
    release()
    await sync.start().finished
    expect(await countPresentChannels(store())).toBe(1500)
  })

  test('after a failure reads rest, as long as the Hub asked for', async () => {
    let clock = 1_000_000
    const fake = makeChannelHub(channelsFrom(1))
    fake.before = () => {
      throw new HubFault('hub_rate_limited', '/channel/list', 'refused', { retryAfter: 60 })
    }
    const sync = await openSync(fake, () => clock)
    for (const later of [0, 5_000, 50_000]) {
      clock += later
      await expect(sync.refreshBehind()).rejects.toMatchObject({ code: 'hub_rate_limited' })
    }
    expect(fake.asked).toHaveLength(1)
    clock += 10_000
    fake.before = () => {}
    await sync.refreshBehind()
    expect(fake.asked).toHaveLength(2)
    await sync.start().finished
  })

  test('a restart knows what it knew, and stale rows say so', async () => {
    let clock = Date.UTC(2026, 0, 1)
    const fake = makeChannelHub(channelsFrom(2))
    await (await openSync(fake, () => clock)).start().finished
    const again = await openSync(fake, () => clock)
    expect(again.progress).toMatchObject({ syncedAt: clock, done: 2, total: 2, state: 'idle' })
    expect(again.isStale()).toBe(false)
    clock += 16 * 60_000
    expect(again.isStale()).toBe(true)
  })

  test.each([0, 40])(
    'pages with %i tags written side by side in any order do not block each other',
    async (count) => {
      const tags = Array.from({ length: count }, (_, at) => ({ id: `t${at}`, name: `标签 ${at}` }))
      const page = (turn: number) =>
        channelsFrom(400).map((channel) => ({
          ...channel,
          createDate: null,
          tags: turn % 2 ? tags : tags.toReversed(),
        }))
      const pages = Array.from({ length: 8 }, (_, turn) => (turn % 2 ? page(turn) : page(turn).toReversed()))
      await Promise.all(pages.map((rows) => saveChannels(store(), rows)))
      expect(await store().db.selectFrom('channel').select('key').execute()).toHaveLength(400)
      expect(await store().db.selectFrom('channel_tag').select('tag_id').execute()).toHaveLength(400 * count)
    },
  )
})
