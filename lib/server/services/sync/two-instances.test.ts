import { describe, expect, test } from 'vitest'
import { HubFault } from '@/lib/server/hub/hub-fault'
import { countPresentChannels } from '@/lib/server/store/channel-changes'
import { channelAt, channelsFrom, makeChannelHub } from '@/lib/server/testing/channels'
import { makeContext } from '@/lib/server/testing/context'
import { engines, useStore } from '@/lib/server/testing/databases'
import { openTestHub } from '@/lib/server/testing/hub'
import { makeMortal } from '@/lib/server/testing/mortal'
import { createChannelSync } from './channel-sync'
import { createContactWaySync } from './contact-way-sync'

const held = () => {
  let release: () => void = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  return { until, release: () => release() }
}

describe.skipIf(!engines.includes('postgres'))('two instances on one PostgreSQL', () => {
  const store = useStore('postgres')
  const open = (fake: ReturnType<typeof makeChannelHub>, instance: string) =>
    createChannelSync({ ...makeContext(store(), fake.hub), instance })
  const expireLeases = () => store().db.updateTable('sync_part').set({ lease_until: 0 }).execute()
  const isRunning = async () => {
    const row = await store().db.selectFrom('sync_part').select('owner').executeTakeFirst()
    return row?.owner
  }

  test('one reads, the other sees how far it is, waits for it and shows its rows', async () => {
    const [ours, theirs] = [makeChannelHub(channelsFrom(2_500)), makeChannelHub(channelsFrom(2_500))]
    const gate = held()
    ours.before = (current) => (current === 3 ? gate.until : undefined)
    const one = await open(ours, 'one')
    const other = await open(theirs, 'other')
    const mine = one.start()
    await mine.opened
    const following = other.start()
    await following.opened
    await expect
      .poll(
        async () => {
          await other.refresh()
          return other.progress
        },
        // It is told once a second.
        { timeout: 10_000 },
      )
      .toMatchObject({ state: 'running', done: 2_000, total: 2_500, pages: { done: 2, total: 3 } })
    gate.release()
    await Promise.all([mine.finished, following.finished])
    expect(other.progress).toMatchObject({ state: 'idle', done: 2_500, total: 2_500, pages: null })
    expect(other.progress.syncedAt).not.toBeNull()
    expect(theirs.asked).toEqual([])
  })

  test('whoever asks when nobody reads, reads', async () => {
    const fakes = [makeChannelHub(channelsFrom(3)), makeChannelHub(channelsFrom(3))] as const
    const one = await open(fakes[0], 'one')
    const other = await open(fakes[1], 'other')
    await one.start().finished
    fakes[1].rows = [channelAt(9), ...fakes[1].rows]
    fakes[1].total = 4
    await other.start().finished
    await one.refreshBehind()
    expect(fakes.map(({ asked }) => asked)).toEqual([[1], [1]])
    expect(one.progress).toMatchObject({ done: 4, total: 4, state: 'idle' })
  })

  test('when the one that reads dies, the other takes over', async () => {
    const [ours, theirs] = [makeChannelHub(channelsFrom(2_500)), makeChannelHub(channelsFrom(2_500))]
    const mortal = makeMortal(store(), ours.hub)
    ours.before = (current) => {
      if (current === 2) mortal.kill()
    }
    const one = await createChannelSync({ ...makeContext(mortal.store, mortal.hub), instance: 'one' })
    const other = await open(theirs, 'other')
    await one.start().finished.catch(() => {})
    expect(await isRunning()).toBe('one')
    const pass = other.start()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(theirs.asked).toEqual([])
    await expireLeases()
    await pass.finished
    expect(theirs.asked.sort()).toEqual([1, 2, 3])
    expect(await countPresentChannels(store())).toBe(2_500)
  })

  test('one that was silent for too long stops and follows whoever took over', async () => {
    const [ours, theirs] = [makeChannelHub(channelsFrom(2_500)), makeChannelHub(channelsFrom(1))]
    const [gate, otherGate] = [held(), held()]
    ours.before = (current) => (current === 2 ? gate.until : undefined)
    theirs.before = () => otherGate.until
    const one = await open(ours, 'one')
    const other = await open(theirs, 'other')
    const mine = one.start()
    await mine.opened
    await store().db.updateTable('sync_part').set({ owner: 'nobody', lease_until: 0 }).execute()
    const taken = other.start()
    await expect.poll(isRunning).toBe('other')
    // The next beat of the one that lost it.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    gate.release()
    otherGate.release()
    await Promise.all([mine.finished, taken.finished])
    expect(ours.asked).toEqual([1, 2, 3])
    expect(one.progress).toMatchObject({ state: 'idle', fault: null })
    expect(await countPresentChannels(store())).toBe(1)
  })

  test('a failure is told to both, and the next one who asks tries again', async () => {
    const [ours, theirs] = [makeChannelHub(channelsFrom(3)), makeChannelHub(channelsFrom(3))]
    const gate = held()
    ours.before = async () => {
      await gate.until
      throw new HubFault('hub_token_refused', '/channel/list', 'refused', { errcode: 40014 })
    }
    const one = await open(ours, 'one')
    const other = await open(theirs, 'other')
    const passes = [one.start()]
    await expect.poll(isRunning).toBe('one')
    passes.push(other.start())
    await new Promise((resolve) => setTimeout(resolve, 400))
    gate.release()
    const ends = await Promise.allSettled(passes.map(({ finished }) => finished))
    for (const end of ends) {
      expect(end).toMatchObject({ status: 'rejected', reason: { code: 'hub_token_refused' } })
    }
    expect(other.progress).toMatchObject({ state: 'failed', fault: { details: { errcode: 40014 } } })
    await other.start().finished
    await one.refresh()
    expect(one.progress).toMatchObject({ state: 'idle', fault: null, done: 3 })
  })

  test('both at once ask for the contact ways of a Hub once', async () => {
    const { hub, simulator, calls } = await openTestHub({ seed: { channels: 0, contactWays: 120 } })
    const syncs = await Promise.all(
      ['one', 'other'].map((instance) => createContactWaySync({ ...makeContext(store(), hub), instance })),
    )
    await Promise.all(syncs.map((sync) => sync.start().finished))
    const lasting = [...simulator.contactWays.values()].filter(({ temporary }) => !temporary)
    expect(calls('/contactWay/get')).toBeLessThanOrEqual(lasting.length)
    for (const sync of syncs) {
      await sync.refresh()
      expect(sync.progress).toMatchObject({ state: 'idle', done: syncs[0]?.progress.total })
      expect(sync.progress.done).toBeGreaterThan(90)
    }
  })
})
