import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ReadyBatch, SheetUpdate } from './sheet-answers'
import { openSheetDesk } from './sheet-desk'

const shelf = vi.hoisted(() => ({ kept: new Map<string, unknown>(), isClosed: false }))

vi.mock('idb-keyval', () => {
  const orClosed = <T>(work: () => T): Promise<T> =>
    shelf.isClosed ? Promise.reject(new Error('closed')) : Promise.resolve(structuredClone(work()))
  return {
    get: (key: string) => orClosed(() => shelf.kept.get(key)),
    set: (key: string, value: unknown) => orClosed(() => void shelf.kept.set(key, structuredClone(value))),
    update: (key: string, change: (old: unknown) => unknown) =>
      orClosed(() => void shelf.kept.set(key, structuredClone(change(shelf.kept.get(key))))),
  }
})

const csv = '备注,接待同事,state\n甲,a,\n乙,b,s-2\n丙,,s-3'
const file = (text: string, name = '门店.csv') => new File([text], name)
const opened = async (desk: ReturnType<typeof openSheetDesk>, text = csv): Promise<SheetUpdate> => {
  const answer = await desk.openFile(file(text))
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}
const readyOf = async (desk: ReturnType<typeof openSheetDesk>, lines: number[]): Promise<ReadyBatch> => {
  const ready = await desk.ready(lines)
  if (!('body' in ready)) throw new Error('stale')
  return ready
}
const write = (line: number, column: number, text: string) => ({ kind: 'write', line, column, text }) as const

beforeEach(() => {
  shelf.kept.clear()
  shelf.isClosed = false
})

describe('a sheet in its worker', () => {
  test('tells all rows at first, and later only those that changed', async () => {
    const desk = openSheetDesk('me')
    const first = await opened(desk)
    expect(first.meta).toMatchObject({ name: '门店', source: { kind: 'file', name: '门店.csv' }, width: 3 })
    expect(first.changed).toHaveLength(3)
    const next = await desk.change(write(3, 0, '新名'))
    expect(next?.lines).toEqual([2, 3, 4])
    expect(next?.changed.map(({ line }) => line)).toEqual([3])
    expect((await desk.undo())?.changed.map(({ cells }) => cells[0])).toEqual(['乙'])
    expect(await desk.undo()).toBeNull()
  })

  test('is found again by the same person, and by nobody else', async () => {
    const desk = openSheetDesk('me')
    await opened(desk)
    await desk.change(write(2, 0, '改过'))
    expect((await openSheetDesk('me').resume())?.changed[0]?.cells[0]).toBe('改过')
    expect(await openSheetDesk('you').resume()).toBeNull()
  })

  test('says why a file is not taken, and keeps what was there', async () => {
    const desk = openSheetDesk('me')
    await opened(desk)
    expect(await desk.openFile(file(''))).toEqual({ refused: 'sheet_empty', values: {} })
    expect(await desk.openFile(file(`a\n${'b\n'.repeat(10_001)}`))).toEqual({
      refused: 'sheet_too_many_rows',
      values: { used: 10_002, max: 10_000 },
    })
    expect((await openSheetDesk('me').resume())?.lines).toHaveLength(3)
  })

  test('of two tabs, the one that has not seen the last change neither writes nor sends', async () => {
    const [one, other] = [openSheetDesk('me'), openSheetDesk('me')]
    await opened(one)
    await other.resume()
    await one.change(write(2, 0, '一'))
    expect((await other.change(write(2, 0, '二')))?.meta.isStale).toBe(true)
    expect(await other.ready([2, 3])).toMatchObject({ meta: { isStale: true } })
    expect((await openSheetDesk('me').resume())?.changed[0]?.cells[0]).toBe('一')

    expect((await other.takeOver()).meta.isStale).toBe(false)
    expect((await one.change(write(2, 0, '三')))?.meta.isStale).toBe(true)
    expect((await one.resume())?.changed[0]?.cells[0]).toBe('二')
  })

  test('changes at once do not count as those of another tab', async () => {
    const desk = openSheetDesk('me')
    await opened(desk)
    const updates = await Promise.all(['一', '二', '三'].map((text) => desk.change(write(2, 0, text))))
    expect(updates.map((update) => update?.meta.isStale)).toEqual([false, false, false])
  })

  test('sends the same rows under the same key, also after it was opened anew', async () => {
    const desk = openSheetDesk('me')
    await opened(desk)
    const first = await readyOf(desk, [2, 3, 4])
    expect(first.lines).toEqual([2, 3])
    expect(first.body.rows[0]?.state).toMatch(/^cd-/)
    expect(await desk.ready([2, 3])).toEqual(first)
    const again = openSheetDesk('me')
    await again.resume()
    expect(await again.ready([2, 3])).toEqual(first)
    await again.change(write(3, 0, '别的'))
    expect((await readyOf(again, [2, 3])).key).not.toBe(first.key)
  })

  test('two tabs that both send it ask for the same states, so that no code is made twice', async () => {
    const [one, other] = [openSheetDesk('me'), openSheetDesk('me')]
    await opened(one)
    await other.resume()
    const sent = await readyOf(one, [2, 3])
    await one.leave(sent.lines)
    await other.takeOver()
    await other.change(write(3, 0, '别的'))
    const statesOf = ({ body }: ReadyBatch) => body.rows.map(({ state }) => state)
    expect(statesOf(await readyOf(other, [2, 3]))).toEqual(statesOf(sent))
  })

  test('what was sent leaves it, and with the last row it is gone', async () => {
    const desk = openSheetDesk('me')
    await opened(desk)
    expect((await desk.leave([2, 3]))?.lines).toEqual([4])
    expect((await openSheetDesk('me').resume())?.lines).toEqual([4])
    expect(await desk.leave([4])).toBeNull()
    expect(await openSheetDesk('me').resume()).toBeNull()
    expect(await desk.change(write(4, 0, 'x'))).toBeNull()
  })

  test('a browser that keeps nothing still works, and says so', async () => {
    shelf.isClosed = true
    const desk = openSheetDesk('me')
    expect((await opened(desk)).meta.savedAt).toBeNull()
    expect((await desk.change(write(2, 0, '改')))?.meta).toMatchObject({ savedAt: null, isStale: false })
    expect((await readyOf(desk, [2])).lines).toEqual([2])
  })

  test('what the directory says of one sheet holds for the next', async () => {
    const desk = openSheetDesk('me')
    await opened(desk, '备注,接待同事\n甲,林晓')
    desk.learnNames({ members: [['linxiao', '林晓']], departments: [], isComplete: true })
    const next = await opened(desk, '备注,接待同事\n乙,林晓')
    expect(next.changed[0]?.issues).toEqual([])
  })
})
