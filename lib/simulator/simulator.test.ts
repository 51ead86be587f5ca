import { expect, test } from 'vitest'
import { createSimulator } from './simulator'
import { createCaller } from './test-caller'

test('the token is checked and never kept', async () => {
  const simulator = createSimulator({ seed: 'empty', token: 'secret-token' })
  const wrong = await createCaller(simulator, 'other').get('/channel/list')
  expect(wrong.errcode).toBe(40014)
  expect(wrong.errmsg).toMatch(/^invalid token, hint: \[/)
  expect((await createCaller(simulator, '').get('/channel/list')).errcode).toBe(41001)
  expect((await createCaller(simulator, 'secret-token').get('/channel/list')).errcode).toBe(0)
  expect(JSON.stringify(simulator.requests)).not.toMatch(/secret-token|other/)
})

test('unknown paths and methods are HTTP 404', async () => {
  const simulator = createSimulator({ seed: 'empty' })
  for (const [method, path] of [
    ['GET', '/api/v1/contactWay/add'],
    ['GET', '/api/v1/contactWay/delete'],
    ['GET', '/channel/list'],
    ['GET', '/wwpic/unknown/0'],
  ]) {
    const request = new Request(`https://hub.test${path}?token=demo-token`, { method: method ?? 'GET' })
    expect((await simulator.handle(request)).status).toBe(404)
  }
})

test('the rate limit is a sliding second', async () => {
  let now = 1_790_000_000_000
  const simulator = createSimulator({ seed: 'empty', rateLimit: 2, now: () => now })
  const ask = () => simulator.handle(new Request('https://hub.test/api/v1/channel/list?token=demo-token'))
  const statuses = [(await ask()).status, (await ask()).status]
  const refused = await ask()
  expect([...statuses, refused.status, refused.headers.get('retry-after')]).toEqual([200, 200, 429, '1'])
  now += 1000
  expect((await ask()).status).toBe(200)
  expect(simulator.requests.length).toBe(4)
})

test('the log of requests is capped', async () => {
  const simulator = createSimulator({ seed: 'empty' })
  for (let turn = 0; turn < 10_005; turn++) await simulator.handle(new Request('https://hub.test/x'))
  expect(simulator.requests.length).toBe(10_000)
})
