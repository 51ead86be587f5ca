import { describe, expect, test } from 'vitest'
import { createSimulator } from './simulator'
import { createCaller } from './test-caller'

const simulator = createSimulator()
const caller = createCaller(simulator)
const ids = (data: unknown, key: string) => (data as Record<string, string>[]).map((item) => item[key])

async function listAll(body: Record<string, unknown>): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = []
  let cursor = ''
  do {
    const answer = await caller.post('/contactWay/list', { ...body, cursor })
    found.push(...ids(answer.contact_way, 'config_id'))
    cursor = String(answer.next_cursor)
  } while (cursor !== '')
  return found
}

describe('channel/list', () => {
  test('pages through everything once, newest first', async () => {
    const pages = []
    for (const current of ['1', '2', '3']) {
      const answer = await caller.get('/channel/list', { current, pageSize: '500' })
      expect(answer.total).toBe(1200)
      pages.push(...ids(answer.data, 'configId'))
    }
    expect(pages).toEqual(simulator.channels.map((channel) => channel.configId))
    expect((await caller.get('/channel/list', { current: '4', pageSize: '500' })).data).toEqual([])
  })

  test('a first page of 0', async () => {
    const zero = createSimulator({ seed: { channels: 3, contactWays: 0 }, firstPage: 0, tagField: 'tags' })
    const answer = await createCaller(zero).get('/channel/list', { current: '0', pageSize: '2' })
    expect(ids(answer.data, 'configId')).toEqual(zero.channels.slice(0, 2).map((channel) => channel.configId))
    expect((answer.data as object[]).every((channel) => 'tags' in channel && !('tagNames' in channel))).toBe(
      true,
    )
  })

  test.each(['1001', '0', '-1', '1.5', 'abc', ''])('refuses pageSize %j', async (pageSize) => {
    expect((await caller.get('/channel/list', { current: '1', pageSize })).errcode).toBe(40058)
  })
})

describe('contactWay/list', () => {
  test('gives the permanent ones of the last 90 days by default, in pages', async () => {
    const since = Date.now() - 90 * 86_400_000
    const expected = [...simulator.contactWays.values()]
      .filter((way) => way.temporary === undefined && way.createdAt >= since)
      .map((way) => way.configId)
    const found = await listAll({ limit: 7 })
    expect(found.length).toBeGreaterThan(250)
    expect(new Set(found)).toEqual(new Set(expected))
    expect(found.length).toBe(expected.length)
  })

  test('leaves out those before 2021-07-10', async () => {
    const all = [...simulator.contactWays.values()].filter((way) => way.temporary === undefined)
    const old = all.filter((way) => way.createdAt < Date.parse('2021-07-10T00:00:00+08:00'))
    expect(old.length).toBeGreaterThan(0)
    expect((await listAll({ start_time: 0, limit: 1000 })).length).toBe(all.length - old.length)
  })

  test.each([
    { limit: 0 },
    { limit: 1001 },
    { limit: '100' },
    { start_time: '1' },
    { start_time: 2, end_time: 1 },
    { cursor: 'forged' },
    { cursor: 1 },
    { page: 1 },
  ])('refuses %j', async (body) => {
    expect((await caller.post('/contactWay/list', body)).errcode).toBe(40058)
  })
})

describe('directory and customers', () => {
  test('departments are a tree under 1', async () => {
    const all = (await caller.get('/department/list')).departments as { id: number; parentid: number }[]
    expect(all.length).toBe(18)
    expect(all.filter((one) => one.parentid === 0).map((one) => one.id)).toEqual([1])
    const under = (await caller.get('/department/list', { id: '2' })).departments as { id: number }[]
    expect(under.map((one) => one.id).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 15, 16, 17])
    expect((await caller.get('/department/list', { id: '99' })).errcode).toBe(60123)
  })

  test('members of a department, without those out of sight', async () => {
    const seen = new Set<string | undefined>()
    for (let id = 1; id <= 18; id++) {
      const answer = await caller.get('/department/simpleUser', { departmentId: String(id) })
      for (const userid of ids(answer.user_list, 'userid')) seen.add(userid)
    }
    expect(seen.has('hejingyi')).toBe(true)
    expect(seen.has('outside')).toBe(false)
    expect(seen.size).toBe(179)
    expect((await caller.get('/department/simpleUser')).errcode).toBe(40058)
  })

  test('customers carry the states of channels and contact ways', async () => {
    const states = new Set([
      ...simulator.channels.map((channel) => channel.state),
      ...[...simulator.contactWays.values()].map((way) => way.state),
    ])
    const answer = await caller.get('/customer/list', { current: '1', pageSize: '1000' })
    const follows = (answer.data as { followUser: { state?: string }[] }[]).flatMap((one) => one.followUser)
    expect(Number(answer.total)).toBeGreaterThan(3000)
    expect(follows.every((follow) => follow.state === undefined || states.has(follow.state))).toBe(true)
    expect((await caller.get('/customer/list', { userId: 'nobody' })).errcode).toBe(40003)
    const own = await caller.get('/customer/list', { userId: 'linxiao' })
    expect(Number(own.total)).toBeLessThan(Number(answer.total))
  })
})
