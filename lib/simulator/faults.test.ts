import { describe, expect, test, vi } from 'vitest'
import { createSimulator, type FaultKind } from './simulator'
import { createCaller, makePost } from './test-caller'

const ADD = 'https://hub.test/api/v1/contactWay/add?token=demo-token'
const body = JSON.stringify({ type: 1, scene: 2, user: ['linxiao'] })

async function addUnder(kind: FaultKind, signal?: AbortSignal) {
  const simulator = createSimulator({ seed: 'empty' })
  simulator.fault({ path: '/contactWay/add', kind })
  const response = simulator.handle(makePost(ADD, body, signal))
  return { simulator, response }
}

describe('faults', () => {
  test('errcode, also as text', async () => {
    const { simulator, response } = await addUnder({
      type: 'errcode',
      errcode: '45009',
      errmsg: 'api freq out of limit',
    })
    expect(await (await response).json()).toMatchObject({ errcode: '45009' })
    expect(simulator.contactWays.size).toBe(0)
    expect((await simulator.handle(makePost(ADD, body))).status).toBe(200)
    expect(simulator.contactWays.size).toBe(1)
  })

  test('status and text', async () => {
    const bad = await (
      await addUnder({ type: 'status', status: 502, body: '<html>', headers: { 'x-a': 'b' } })
    ).response
    expect([bad.status, bad.headers.get('x-a'), await bad.text()]).toEqual([502, 'b', '<html>'])
    const plain = await (await addUnder({ type: 'text', body: 'upstream busy' })).response
    expect([plain.status, await plain.text()]).toEqual([200, 'upstream busy'])
  })

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('reset %s commits %i', async (when, committed) => {
    const { simulator, response } = await addUnder({ type: 'reset', when })
    await expect(response).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(simulator.contactWays.size).toBe(committed)
  })

  test('truncate commits and cuts', async () => {
    const { simulator, response } = await addUnder({ type: 'truncate' })
    const text = await (await response).text()
    expect(text).toMatch(/^\{"errcode":0/)
    expect(() => JSON.parse(text)).toThrow()
    expect(simulator.contactWays.size).toBe(1)
  })

  test('huge streams exactly so many bytes', async () => {
    const answer = await (await addUnder({ type: 'huge', bytes: 3_000_001 })).response
    expect((await answer.arrayBuffer()).byteLength).toBe(3_000_001)
  })

  test('a delayed answer is committed at once and given up when aborted', async () => {
    const gone = new AbortController()
    const { simulator, response } = await addUnder({ type: 'delay', ms: 60_000 }, gone.signal)
    setTimeout(() => gone.abort(), 10)
    await expect(response).rejects.toMatchObject({ name: 'AbortError' })
    expect(simulator.contactWays.size).toBe(1)
  })

  test('a held answer is committed at once and comes when it is let go', async () => {
    let letGo = () => {}
    const until = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const { simulator, response } = await addUnder({ type: 'hold', until })
    await vi.waitFor(() => expect(simulator.contactWays.size).toBe(1))
    const first = Promise.race([response.then(() => 'answer'), until.then(() => 'let go')])
    letGo()
    expect(await first).toBe('let go')
    expect(await (await response).json()).toMatchObject({ errcode: 0 })
  })

  test('a held answer is given up when aborted', async () => {
    const gone = new AbortController()
    const { response } = await addUnder({ type: 'hold', until: new Promise(() => {}) }, gone.signal)
    setTimeout(() => gone.abort(), 10)
    await expect(response).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('a delayed reset commits nothing', async () => {
    // biome-ignore lint/suspicious/noThenProperty: the name of a fault's field, never awaited
    const { simulator, response } = await addUnder({ type: 'delay', ms: 1, then: 'reset' })
    await expect(response).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(simulator.contactWays.size).toBe(0)
  })

  test('after, times, path and clearing', async () => {
    const simulator = createSimulator({ seed: { channels: 1, contactWays: 0 } })
    const { get } = createCaller(simulator)
    const list = async () => (await get('/channel/list')).errcode
    simulator.fault({ path: '/channel/list', after: 1, times: 2, kind: { type: 'errcode', errcode: -1 } })
    expect([await list(), await list(), await list(), await list()]).toEqual([0, -1, -1, 0])
    simulator.fault({ path: '/channel/list', times: Infinity, kind: { type: 'errcode', errcode: 6000 } })
    expect((await get('/department/list')).errcode).toBe(0)
    expect([await list(), await list()]).toEqual([6000, 6000])
    simulator.clearFaults()
    expect(await list()).toBe(0)
  })

  test('pictures', async () => {
    const simulator = createSimulator({ seed: { channels: 1, contactWays: 0 } })
    simulator.fault({ path: 'picture', kind: { type: 'status', status: 404 } })
    const url = `http://wework.qpic.cn/wwpic/${simulator.channels[0]?.configId}/0`
    expect((await simulator.handle(new Request(url))).status).toBe(404)
    expect((await simulator.handle(new Request(url))).headers.get('content-type')).toMatch(/^image\//)
  })
})
