import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { writeTogether } from './write-together'

const portions = fc.array(fc.array(fc.nat(), { maxLength: 5 }), { minLength: 1, maxLength: 30 })

describe('portions written together', () => {
  test('each once, in their order, never more than are full or in hand', async () => {
    await fc.assert(
      fc.asyncProperty(portions, fc.scheduler(), async (all, scheduler) => {
        const written: number[][] = []
        const write = async (items: number[]) => {
          written.push(items)
          await scheduler.schedule(Promise.resolve())
        }
        const add = writeTogether(write, { atOnce: 1, full: 7 })
        await scheduler.waitFor(Promise.all(all.map((portion) => add(portion))))
        expect(written.flat()).toEqual(all.flat())
        for (const items of written) expect(items.length).toBeLessThanOrEqual(7)
      }),
    )
  })

  test('what comes alone is written alone, what comes meanwhile together', async () => {
    const ends: (() => void)[] = []
    const write = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)))
    const add = writeTogether<string>(write, { atOnce: 1, full: 3 })
    const first = add(['a'])
    const others = [add(['b']), add(['c', 'd']), add(['e'])]
    expect(write.mock.calls).toEqual([[['a']]])
    ends[0]?.()
    await first
    await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(2))
    expect(write).toHaveBeenLastCalledWith(['b', 'c', 'd'])
    ends[1]?.()
    await vi.waitFor(() => expect(write).toHaveBeenLastCalledWith(['e']))
    ends[2]?.()
    await Promise.all(others)
  })

  test('a portion greater than what is full goes alone', async () => {
    const write = vi.fn(async () => {})
    await writeTogether<number>(write, { atOnce: 1, full: 2 })([1, 2, 3])
    expect(write).toHaveBeenCalledWith([1, 2, 3])
  })

  test('a write that fails fails its own portions and no others', async () => {
    const write = vi.fn(async (items: string[]) => {
      if (items.includes('bad')) throw new Error('disk full')
    })
    const add = writeTogether(write, { atOnce: 1, full: 2 })
    const results = await Promise.allSettled([add(['a']), add(['b']), add(['bad']), add(['c'])])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  })
})
