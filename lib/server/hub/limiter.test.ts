import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLimiter, type Limiter, type Priority } from './limiter'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const call = fc.record({
  at: fc.integer({ min: 0, max: 4_000 }),
  lasts: fc.integer({ min: 0, max: 1_500 }),
  priority: fc.constantFrom<Priority>('interactive', 'background'),
})
const limits = fc.record({
  rate: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.double({ min: 0.2, max: 12, noNaN: true })),
  concurrency: fc.integer({ min: 1, max: 6 }),
})

describe('over any burst', () => {
  test('no sliding second holds more starts than the rate, nor more calls than the concurrency', async () => {
    await fc.assert(
      fc.asyncProperty(limits, fc.array(call, { minLength: 1, maxLength: 60 }), async (limit, calls) => {
        const limiter = createLimiter(limit)
        const starts: number[] = []
        let running = 0
        let most = 0
        const all = calls.map(async ({ at, lasts, priority }) => {
          await wait(at)
          await limiter.run(priority, async () => {
            starts.push(performance.now())
            running += 1
            most = Math.max(most, running)
            await wait(lasts)
            running -= 1
          })
        })
        await vi.runAllTimersAsync()
        await Promise.all(all)
        expect(most).toBeLessThanOrEqual(limit.concurrency)
        const span = limit.rate < 1 ? 1000 / limit.rate : 1000
        for (const first of starts) {
          const held = starts.filter((start) => start >= first && start < first + span)
          expect(held.length).toBeLessThanOrEqual(Math.max(1, limit.rate))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('nor does the Hub see more, whatever time the ways take and however long it works', async () => {
    const way = fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }) },
    )
    const call = fc.record({
      there: way,
      more: fc.integer({ min: 0, max: 80 }),
      back: way,
      isLost: fc.nat(19),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 0, max: 300 }),
        fc.array(call, { minLength: 90, maxLength: 160 }),
        async (rate, least, calls) => {
          const limiter = createLimiter({ rate, concurrency: 12 })
          const arrivals: number[] = []
          const all = calls.map(({ there, more, back, isLost }) =>
            limiter.run('batch', async (way) => {
              await wait(more % 7)
              way.left()
              await wait(there)
              arrivals.push(performance.now())
              await wait(least + more + back)
              if (isLost > 0) way.answered()
            }),
          )
          await vi.runAllTimersAsync()
          await Promise.all(all)
          for (const first of arrivals) {
            const held = arrivals.filter((arrival) => arrival >= first && arrival < first + 1000)
            expect(held.length).toBeLessThanOrEqual(rate)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test.each([0, 20, 50, 200])('the rate is used up on a Hub that needs %i ms', async (needs) => {
    const limiter = createLimiter({ rate: 20, concurrency: 20 })
    const arrivals: number[] = []
    for (let turn = 0; turn < 1_000; turn += 1) {
      void limiter.run('batch', async (way) => {
        way.left()
        await wait(1)
        arrivals.push(performance.now())
        await wait(needs + 1)
        way.answered()
      })
    }
    await vi.runAllTimersAsync()
    const seconds = ((arrivals[980] ?? 0) - (arrivals[0] ?? 0)) / 1000
    expect(980 / seconds).toBeGreaterThan(0.95 * 20)
  })

  test('the rate is used up: five a second are not two', async () => {
    const limiter = createLimiter({ rate: 5, concurrency: 5 })
    const begun = performance.now()
    const starts: number[] = []
    for (let turn = 0; turn < 20; turn += 1) {
      void limiter.run('background', async () => starts.push(performance.now() - begun))
    }
    await vi.runAllTimersAsync()
    expect(starts).toHaveLength(20)
    expect(starts.at(-1)).toBeLessThan(3_200)
  })
})

describe('a Hub that is asked too often', () => {
  const startsOf = (limiter: Limiter, count: number, priority: Priority = 'background') => {
    const begun = performance.now()
    const starts: number[] = []
    for (let turn = 0; turn < count; turn += 1) {
      void limiter.run(priority, async () => starts.push(performance.now() - begun))
    }
    return starts
  }

  test('half the speed at first, then more again up to the whole', async () => {
    const limiter = createLimiter({ rate: 20, concurrency: 20 })
    limiter.slowDown(0)
    const starts = startsOf(limiter, 600)
    await vi.runAllTimersAsync()
    const during = (from: number) => starts.filter((at) => at >= from && at < from + 1_000).length
    expect(during(0)).toBeLessThanOrEqual(11)
    expect(during(0)).toBeGreaterThanOrEqual(10)
    expect(during(5_000)).toBeLessThanOrEqual(15)
    expect(during(5_000)).toBeGreaterThan(during(0))
    expect(during(12_000)).toBeGreaterThanOrEqual(19)
  })

  test('told off by all calls of a burst it halves once, by each later one again; it never stands still', async () => {
    const limiter = createLimiter({ rate: 16, concurrency: 16 })
    for (let call = 0; call < 16; call += 1) limiter.slowDown(0)
    const once = startsOf(limiter, 16)
    await vi.advanceTimersByTimeAsync(900)
    expect(once).toHaveLength(8)
    await vi.runAllTimersAsync()
    for (let turn = 0; turn < 10; turn += 1) {
      await vi.advanceTimersByTimeAsync(1_001)
      limiter.slowDown(0)
    }
    const starts = startsOf(limiter, 4)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(starts.length).toBeGreaterThanOrEqual(1)
    expect(starts.length).toBeLessThanOrEqual(2)
  })

  test('background work rests as long as the Hub asked; interactive work goes on', async () => {
    const limiter = createLimiter({ rate: 5, concurrency: 5 })
    limiter.slowDown(30_000)
    const background = startsOf(limiter, 1)
    const interactive = startsOf(limiter, 1, 'interactive')
    await vi.advanceTimersByTimeAsync(29_000)
    expect([background.length, interactive.length]).toEqual([0, 1])
    await vi.advanceTimersByTimeAsync(1_100)
    expect(background).toHaveLength(1)
  })
  test('a rest longer than timers can count is no busy loop', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout')
    const limiter = createLimiter({ rate: 5, concurrency: 5 })
    limiter.slowDown(10 ** 12)
    startsOf(limiter, 1)
    for (const [, delay] of timers.mock.calls) expect(delay).toBeLessThan(2 ** 31)
    expect(timers.mock.calls.length).toBeGreaterThan(0)
  })
})

describe('the queue', () => {
  test('a person goes before a batch, a batch before the mirror, its channels before what takes hours', async () => {
    const limiter = createLimiter({ rate: 1, concurrency: 1 })
    const order: Priority[] = []
    const add = (priority: Priority) => limiter.run(priority, async () => void order.push(priority))
    const all = [
      add('backlog'),
      add('backlog'),
      add('mirror'),
      add('background'),
      add('batch'),
      add('interactive'),
    ]
    await vi.runAllTimersAsync()
    await Promise.all(all)
    expect(order).toEqual(['backlog', 'interactive', 'batch', 'background', 'mirror', 'backlog'])
  })

  test('interactive work goes before what waits in the background', async () => {
    const limiter = createLimiter({ rate: 1, concurrency: 1 })
    const order: string[] = []
    const add = (name: string, priority: Priority) =>
      limiter.run(priority, async () => {
        order.push(name)
      })
    const all = [
      add('first', 'background'),
      add('b1', 'background'),
      add('b2', 'background'),
      add('i1', 'interactive'),
      add('i2', 'interactive'),
    ]
    await vi.runAllTimersAsync()
    await Promise.all(all)
    expect(order).toEqual(['first', 'i1', 'i2', 'b1', 'b2'])
  })

  test('whoever aborts leaves it without using a place', async () => {
    const limiter = createLimiter({ rate: 1, concurrency: 1 })
    const begun = performance.now()
    const gone = new AbortController()
    const ran: string[] = []
    const first = limiter.run('interactive', async () => wait(0))
    const left = limiter.run('interactive', async () => ran.push('left'), gone.signal)
    const kept = limiter.run('interactive', async () => performance.now() - begun)
    const refused = expect(left).rejects.toBe('enough')
    gone.abort('enough')
    await vi.runAllTimersAsync()
    await Promise.all([first, refused])
    expect(await kept).toBeLessThan(1_100)
    expect(ran).toEqual([])
  })

  test('an aborted signal does not even enter, and work that fails gives its place back', async () => {
    const limiter = createLimiter({ rate: 100, concurrency: 1 })
    await expect(limiter.run('interactive', async () => 1, AbortSignal.abort('no'))).rejects.toBe('no')
    await expect(limiter.run('interactive', () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    )
    await expect(limiter.run('interactive', async () => 2)).resolves.toBe(2)
  })

  test('a clock set back stops nothing', async () => {
    const limiter = createLimiter({ rate: 1, concurrency: 1 })
    await limiter.run('interactive', async () => 1)
    vi.setSystemTime(Date.now() - 3_600_000)
    const next = limiter.run('interactive', async () => 2)
    await vi.advanceTimersByTimeAsync(1_100)
    await expect(Promise.race([next, Promise.resolve('waiting')])).resolves.toBe(2)
  })
})
