import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { countChange, noChanges } from './changes'
import { createMemory } from './remember'

describe('what is remembered', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const open = (keepMs?: number) => {
    const changes = noChanges()
    const ask = vi.fn(async () => changes.mirror)
    const remember = createMemory(() => changes.mirror, keepMs)
    return { changes, ask, read: (key = 'a') => remember(key, ask) }
  }

  test('is asked for once, by many at once as well, until something is written', async () => {
    const { changes, ask, read } = open()
    expect(await Promise.all([read(), read(), read('b')])).toEqual([0, 0, 0])
    expect(ask).toHaveBeenCalledTimes(2)
    changes.mirror += 1
    expect(await read()).toBe(1)
  })

  test('is asked for again when it is too old, or the clock went back', async () => {
    const { ask, read } = open(1_000)
    await read()
    vi.advanceTimersByTime(999)
    await read()
    expect(ask).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1)
    await read()
    expect(ask).toHaveBeenCalledTimes(2)
    vi.setSystemTime(Date.now() - 60_000)
    await read()
    expect(ask).toHaveBeenCalledTimes(3)
  })

  test('is no failure', async () => {
    const { ask, read } = open()
    ask.mockRejectedValueOnce(new Error('away'))
    await expect(read()).rejects.toThrow('away')
    expect(await read()).toBe(0)
  })

  test('is bounded: what nobody asked for the longest goes first', async () => {
    const { ask, read } = open()
    for (let at = 0; at < 500; at += 1) await read(String(at))
    await read('0')
    await read('one more')
    ask.mockClear()
    await read('0')
    expect(ask).not.toHaveBeenCalled()
    await read('1')
    expect(ask).toHaveBeenCalledTimes(1)
  })
})

test.each([
  ['insert into "channel" ("key") values (?)', 1, 0],
  ['  UPDATE contact_way set listed = 1', 1, 0],
  ['delete from "channel_tag" where 1', 1, 0],
  ['insert or ignore into member values (1)', 1, 0],
  ['update "session" set x = 1', 0, 1],
  ['select * from channel', 0, 0],
  ['insert into "audit" values (1)', 0, 0],
  ['with x as (select 1) select * from channel', 0, 0],
])('%s', (statement, mirror, accounts) => {
  const changes = noChanges()
  countChange(changes, statement)
  expect(changes).toEqual({ mirror, accounts })
})
