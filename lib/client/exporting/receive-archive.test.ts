import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { plainStyle } from '@/lib/core/qr/style'
import { DeskError } from '../fetcher'
import { BrokenArchive } from './broken-archive'
import { receiveArchive } from './receive-archive'

const order = {
  ...plainStyle,
  configIds: ['a', 'b'],
  format: ['png' as const],
  sizeMm: 40,
  dpi: 300,
  quietZone: 4,
}
const zip = zipSync({
  'a.png': strToU8('a'),
  'b.png': strToU8('b'),
  '清单.csv': [strToU8('a,b'), {}],
  '清单.xlsx': strToU8('x'),
})
const pieces = [zip.slice(0, 50), zip.slice(50, 120), zip.slice(120)]
const headers = { 'content-disposition': 'attachment; filename="qr.zip"; filename*=UTF-8\'\'%E4%BA%8C.zip' }

/** Answers with these pieces, then ends, breaks or keeps silent. */
const answer = (parts: readonly Uint8Array[], end: 'whole' | 'broken' | 'silent') => {
  const waiting = [...parts]
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) =>
        signal?.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError'))),
      pull: (controller) => {
        const next = waiting.shift()
        if (next) controller.enqueue(next)
        else if (end === 'whole') controller.close()
        else if (end === 'broken') controller.error(new TypeError('network error'))
        else return new Promise(() => undefined)
      },
    })
    return new Response(body, { headers })
  })
}

describe('an archive from the desk', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('is taken in whole, its files told on the way', async () => {
    answer(pieces, 'whole')
    const told: number[] = []
    const { file, name, files } = await receiveArchive(order, new AbortController().signal, (count) =>
      told.push(count),
    )
    expect([name, files, told.at(-1)]).toEqual(['二.zip', 2, 2])
    expect(file.type).toBe('application/zip')
    expect(Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())))).toHaveLength(4)
  })

  test.each([
    ['broken in the middle', pieces.slice(0, 2), 'broken'],
    ['ended too soon', pieces.slice(0, 2), 'whole'],
    ['empty', [], 'whole'],
  ] as const)('%s: not handed out', async (_, parts, end) => {
    answer(parts, end)
    const taken = receiveArchive(order, new AbortController().signal, () => undefined)
    await expect(taken).rejects.toBeInstanceOf(BrokenArchive)
  })

  test('can be stopped in the middle', async () => {
    answer(pieces.slice(0, 1), 'silent')
    const control = new AbortController()
    const taken = receiveArchive(order, control.signal, () => control.abort())
    await expect(taken).rejects.toThrow('aborted')
  })

  test('that is refused says why', async () => {
    const problem = {
      type: 'about:blank',
      title: '',
      status: 422,
      code: 'invalid_fields',
      detail: '',
      requestId: 'r-1',
    }
    vi.stubGlobal('fetch', async () => Response.json(problem, { status: 422 }))
    const taken = receiveArchive(order, new AbortController().signal, () => undefined)
    await expect(taken).rejects.toEqual(new DeskError({ ...problem, code: 'invalid_fields' }))
  })
})
