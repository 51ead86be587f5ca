import { describe, expect, onTestFinished, test } from 'vitest'
import { createHubPlaces, type HubPlacesOptions } from '@/lib/server/store/hub-places'
import { openStore } from '@/lib/server/store/open-store'
import { engines, makeDatabase } from '@/lib/server/testing/databases'
import { createLimiter, type Priority } from './limiter'

interface Joining extends Partial<HubPlacesOptions> {
  /** How far its clock is ahead, in ms. */
  clock?: number
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const mostInASecond = (times: number[]): number => {
  const sorted = [...times].sort((one, other) => one - other)
  return Math.max(0, ...sorted.map((first) => sorted.filter((at) => at >= first && at < first + 1000).length))
}

describe.skipIf(!engines.includes('postgres'))('limiters of several processes on one PostgreSQL', () => {
  const open = async (limits: Pick<HubPlacesOptions, 'rate' | 'concurrency'>) => {
    const database = await makeDatabase('postgres')
    const seen = { arrivals: [] as number[], running: 0, most: 0, order: [] as string[] }
    const stores: Awaited<ReturnType<typeof openStore>>[] = []
    onTestFinished(async () => {
      for (const { db } of stores) await db.destroy()
      await database.drop()
    })
    /** A process with a store of its own, whose clock may stand anywhere. */
    const join = async (owner: string, { longestCallMs = 5_000, clock = 0, ...other }: Joining = {}) => {
      const store = await openStore(database.url)
      stores.push(store)
      const mine = { ...limits, ...other }
      const places = createHubPlaces(store, { ...mine, owner, longestCallMs })
      const limiter = createLimiter({ ...mine, shared: places, now: () => performance.now() + clock })
      const call = (priority: Priority, lastsMs: number) =>
        limiter.run(priority, async (way) => {
          way.left()
          seen.arrivals.push(performance.now())
          seen.order.push(`${owner} ${priority}`)
          seen.running += 1
          seen.most = Math.max(seen.most, seen.running)
          await wait(lastsMs)
          seen.running -= 1
          way.answered()
        })
      return { call, places }
    }
    return { join, seen, store: () => stores[0] }
  }

  test('together they keep the rate and the concurrency, whoever comes later and whatever their clocks say', async () => {
    const { join, seen } = await open({ rate: 15, concurrency: 6 })
    const one = await join('one')
    const first = Array.from({ length: 30 }, (_, at) => one.call('batch', (at * 37) % 140))
    await wait(400)
    const two = await join('two', { clock: 3_600_000 })
    const second = Array.from({ length: 30 }, (_, at) => two.call('background', (at * 53) % 140))
    await Promise.all([...first, ...second])
    expect(seen.arrivals).toHaveLength(60)
    expect(mostInASecond(seen.arrivals)).toBeLessThanOrEqual(15)
    expect(seen.most).toBeLessThanOrEqual(6)
  })

  test('a process that is gone holds its places for as long as its calls may last, and no longer', async () => {
    const { join, seen } = await open({ rate: 10, concurrency: 3 })
    const gone = await join('gone', { longestCallMs: 1_500 })
    const taken = await gone.places.take(2, { urgent: false, countsForMs: 3_000 })
    expect(taken).toHaveLength(2)
    const takenAt = performance.now()
    const other = await join('other')
    await Promise.all(Array.from({ length: 12 }, () => other.call('background', 300)))
    const early = seen.arrivals.filter((at) => at < takenAt + 1_400)
    expect(mostInASecond(early)).toBeLessThanOrEqual(8)
    expect(seen.arrivals).toHaveLength(12)
    expect(seen.most).toBe(3)
  })

  test('a person at one process goes before what the other does in the background', async () => {
    const { join, seen } = await open({ rate: 4, concurrency: 4 })
    const one = await join('one')
    const two = await join('two')
    const background = Array.from({ length: 14 }, () => one.call('background', 20))
    await wait(300)
    await Promise.all([two.call('interactive', 20), two.call('interactive', 20)])
    const before = seen.order.filter((entry) => entry === 'one background').length
    expect(before).toBeLessThanOrEqual(4 + 3)
    await Promise.all(background)
    expect(mostInASecond(seen.arrivals)).toBeLessThanOrEqual(4)
  })

  test('one that may do less keeps to less, and places that a crash of the server emptied come back', async () => {
    const { join, seen, store } = await open({ rate: 20, concurrency: 8 })
    const wide = await join('wide')
    const narrow = await join('narrow', { rate: 3, concurrency: 1 })
    await wide.call('batch', 0)
    await store()?.db.deleteFrom('hub_place').execute()
    await Promise.all(Array.from({ length: 4 }, () => narrow.call('batch', 10)))
    expect(mostInASecond(seen.arrivals.slice(1))).toBeLessThanOrEqual(3)
    await Promise.all(Array.from({ length: 20 }, () => wide.call('batch', 10)))
    expect(mostInASecond(seen.arrivals)).toBeLessThanOrEqual(20)
  })

  test('a store that is away lets no call leave', async () => {
    const limiter = createLimiter({
      rate: 5,
      concurrency: 5,
      shared: {
        take: () => Promise.reject(new Error('the store is away')),
        give: async () => {},
      },
    })
    await expect(limiter.run('interactive', async () => 1)).rejects.toThrow('the store is away')
  })
})
