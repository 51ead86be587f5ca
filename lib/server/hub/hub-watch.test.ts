import { describe, expect, test } from 'vitest'
import { createHubWatch } from './hub-watch'

const openWatch = () => {
  let clock = 1_000_000
  let asked = 0
  let back = 0
  let answer: (fault: { code: 'hub_unreachable' } | null) => void = () => {}
  const watch = createHubWatch({
    ask: () => {
      asked += 1
      return new Promise<void>((resolve, reject) => {
        answer = (fault) => {
          watch.note(fault)
          fault ? reject(fault) : resolve()
        }
      })
    },
    onBack: () => {
      back += 1
    },
    now: () => clock,
  })
  return {
    watch,
    counts: () => ({ asked, back }),
    pass: (ms: number) => {
      clock += ms
    },
    answer: async (fault: { code: 'hub_unreachable' } | null) => {
      answer(fault)
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

describe('the watch over the Hub', () => {
  test('tells what the last call told', () => {
    const { watch } = openWatch()
    expect(watch.state).toBe('unknown')
    watch.note(null)
    expect(watch.state).toBe('ok')
    watch.note({ code: 'hub_timeout' })
    expect(watch.state).toBe('down')
    watch.note({ code: 'hub_token_refused' })
    expect(watch.state).toBe('refused')
    watch.note({ code: 'hub_rejected' })
    expect(watch.state).toBe('ok')
  })

  test('asks only while the Hub is away, after a rest, one question at a time', async () => {
    const { watch, counts, pass, answer } = openWatch()
    watch.look()
    watch.note(null)
    pass(60_000)
    watch.look()
    expect(counts().asked).toBe(0)

    watch.note({ code: 'hub_unreachable' })
    pass(2_999)
    watch.look()
    expect(counts().asked).toBe(0)
    pass(1)
    watch.look()
    watch.look()
    expect(counts().asked).toBe(1)

    await answer({ code: 'hub_unreachable' })
    watch.look()
    expect(counts().asked).toBe(1)
    pass(3_000)
    watch.look()
    expect(counts().asked).toBe(2)
  })

  test('says once that the Hub is back', async () => {
    const { watch, counts, pass, answer } = openWatch()
    watch.note(null)
    expect(counts().back).toBe(0)
    watch.note({ code: 'hub_unreachable' })
    pass(3_000)
    watch.look()
    await answer(null)
    watch.note(null)
    expect(watch.state).toBe('ok')
    expect(counts().back).toBe(1)
  })

  test('goes on asking while only what stands before the Hub answers', () => {
    const { watch, counts, pass } = openWatch()
    watch.note({ code: 'hub_unreachable' })
    watch.note({ code: 'hub_http_error' })
    expect(counts().back).toBe(0)
    pass(3_000)
    watch.look()
    expect(counts().asked).toBe(1)
    watch.note(null)
    expect(counts().back).toBe(1)
  })

  test('is not held up by a clock set back', () => {
    const { watch, counts, pass } = openWatch()
    watch.note({ code: 'hub_unreachable' })
    pass(-3_600_000)
    watch.look()
    expect(counts().asked).toBe(1)
  })
})
