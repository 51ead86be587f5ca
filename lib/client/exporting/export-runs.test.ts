import { beforeEach, describe, expect, test, vi } from 'vitest'
import { plainStyle } from '@/lib/core/qr/style'
import { openExports } from './export-runs'
import type { Archive } from './receive-archive'

const order = (...configIds: string[]) => ({
  ...plainStyle,
  configIds,
  format: ['png' as const, 'svg' as const],
  sizeMm: 40,
  dpi: 300,
  quietZone: 4,
})
const archive: Archive = { file: new Blob(['zip']), name: '二维码.zip', files: 3 }

interface Received {
  configIds: readonly string[]
  signal: AbortSignal
  arrive: (files: number) => void
  end: (archive: Archive) => void
  fail: (error: unknown) => void
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('exports of a tab', () => {
  let received: Received[]
  let save: ReturnType<typeof vi.fn<(file: Blob, name: string) => void>>
  let exports: ReturnType<typeof openExports>
  const states = () => exports.runs().map(({ state }) => state)
  const last = (): Received => {
    const one = received.at(-1)
    if (!one) throw new Error('nothing was asked for')
    return one
  }
  beforeEach(() => {
    received = []
    save = vi.fn()
    exports = openExports({
      save,
      receive: ({ configIds }, signal, arrive) =>
        new Promise((end, fail) => {
          signal.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')))
          received.push({ configIds, signal, arrive, end, fail })
        }),
    })
  })

  test('tell their readers how far they are, and save what arrived', async () => {
    const reader = vi.fn()
    const leave = exports.subscribe(reader)
    exports.start(order('a', 'b', 'a'))
    expect(exports.runs()).toMatchObject([{ state: 'running', files: 0, total: 4 }])
    last().arrive(2)
    await vi.waitFor(() => expect(reader.mock.lastCall).toBeDefined())
    expect(exports.runs()).toMatchObject([{ files: 2 }])
    last().end(archive)
    await settled()
    expect(exports.runs()).toMatchObject([{ state: 'done', files: 3, total: 4 }])
    expect(save.mock.calls).toEqual([[archive.file, archive.name]])
    leave()
    const times = reader.mock.calls.length
    exports.forget(1)
    expect(reader).toHaveBeenCalledTimes(times)
    expect(exports.runs()).toEqual([])
  })

  test('run one after another', async () => {
    exports.start(order('a'))
    exports.start(order('b'))
    exports.start(order('c'))
    expect(states()).toEqual(['running', 'waiting', 'waiting'])
    exports.stop(2)
    last().end(archive)
    await settled()
    expect(states()).toEqual(['done', 'stopped', 'running'])
    expect(received.map(({ configIds }) => configIds[0])).toEqual(['a', 'c'])
  })

  test('stopped in the middle: nothing is saved, the next one runs, and it can run again', async () => {
    exports.start(order('a'))
    exports.start(order('b'))
    const [first] = received
    exports.stop(1)
    first?.arrive(1)
    await settled()
    expect(first?.signal.aborted).toBe(true)
    expect(exports.runs()).toMatchObject([{ state: 'stopped', files: 0 }, { state: 'running' }])
    exports.retry(1)
    last().end(archive)
    await settled()
    expect(states()).toEqual(['running', 'done'])
    expect(save).toHaveBeenCalledTimes(1)
  })

  test('stopped and begun again at once: what was stopped says nothing more', async () => {
    exports.start(order('a'))
    exports.stop(1)
    exports.retry(1)
    await settled()
    expect(states()).toEqual(['running'])
    expect(received).toHaveLength(2)
  })

  test('broken: nothing is saved, the reason is kept until it runs again', async () => {
    const error = new Error('broken')
    exports.start(order('a'))
    last().arrive(1)
    last().fail(error)
    await settled()
    expect(exports.runs()).toMatchObject([{ state: 'failed', error }])
    expect(save).not.toHaveBeenCalled()
    exports.retry(1)
    expect(exports.runs()).toMatchObject([{ state: 'running', files: 0, error: undefined }])
  })

  test('are told of until another begins, if nothing is missing', async () => {
    exports.start(order('a'))
    last().end({ ...archive, files: 2 })
    await settled()
    exports.start(order('a', 'b'))
    last().end(archive)
    await settled()
    exports.start(order('b'))
    expect(exports.runs()).toMatchObject([
      { id: 2, state: 'done' },
      { id: 3, state: 'running' },
    ])
  })

  test('are not forgotten while they are open', () => {
    exports.start(order('a'))
    exports.forget(1)
    expect(states()).toEqual(['running'])
  })
})
