import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { streamEvents } from './stream-events'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A stream of numbers that ends with 3; `set` changes the number. */
const open = (signal = new AbortController().signal) => {
  let value = 1
  const read = vi.fn(async () => value)
  const response = streamEvents(read, (one) => one === 3, signal)
  const reader = response.body?.getReader()
  const next = async () => {
    const chunk = await reader?.read()
    return chunk?.done ? null : new TextDecoder().decode(chunk?.value)
  }
  const set = (one: number) => {
    value = one
  }
  return { response, read, reader, next, set }
}

describe('server-sent events', () => {
  test('the value at first, then each change, until the last', async () => {
    const { response, next, set } = open()
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(response.headers.get('cache-control')).toContain('no-transform')
    expect(await next()).toBe('data: 1\n\n')
    const second = next()
    set(2)
    expect(await second).toBe('data: 2\n\n')
    set(3)
    expect(await next()).toBe('data: 3\n\n')
    expect(await next()).toBeNull()
  })

  test('a sign of life while nothing changes, so that no proxy ends it', async () => {
    const { next } = open()
    await next()
    const quiet = next()
    vi.setSystemTime(Date.now() + 16_000)
    expect(await quiet).toMatch(/^: .*\n\n$/)
  })

  test.each([['cancels the stream'], ['is gone']])('a reader who %s is looked for no more', async (how) => {
    const connection = new AbortController()
    const { read, reader, next } = open(connection.signal)
    await next()
    const waiting = next()
    await expect.poll(() => read.mock.calls.length).toBe(2)
    if (how === 'is gone') connection.abort()
    else await reader?.cancel()
    expect(await waiting).toBeNull()
    await new Promise((resolve) => setTimeout(resolve, 1_300))
    expect(read.mock.calls.length).toBeLessThanOrEqual(3)
  })
})
