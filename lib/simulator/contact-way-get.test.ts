import { expect, test } from 'vitest'
import { createSimulator, type SimulatorOptions } from './simulator'
import { type Answer, createCaller } from './test-caller'

const single = { type: 1, scene: 2, user: ['linxiao'], remark: '前台', state: 'desk' }

async function createOne(options: SimulatorOptions, body: object = single) {
  const simulator = createSimulator({ seed: 'empty', ...options })
  const caller = createCaller(simulator)
  const configId = String((await caller.post('/contactWay/add', body)).config_id)
  return { simulator, caller, configId }
}

const contactWayOf = (answer: Answer) => answer.contact_way as Record<string, unknown>

test('answers the fields as created, a picture for scene 2 and a style for scene 1 only', async () => {
  const { caller, configId } = await createOne({ pictureOrigin: 'http://127.0.0.1:9' })
  const way = contactWayOf(await caller.get('/contactWay/get', { config_id: configId }))
  expect(way).toMatchObject({ ...single, config_id: configId, skip_verify: true, party: [], is_temp: false })
  expect(way.qr_code).toMatch(/^http:\/\/127\.0\.0\.1:9\/wwpic\//)
  expect('style' in way || 'expires_in' in way).toBe(false)

  const mini = await createOne({}, { ...single, scene: 1, style: 2 })
  const control = contactWayOf(await mini.caller.get('/contactWay/get', { config_id: mini.configId }))
  expect(control.style).toBe(2)
  expect('qr_code' in control).toBe(false)
})

test('a temporary code expires', async () => {
  let now = 1_790_000_000_000
  const { caller, configId } = await createOne(
    { now: () => now },
    { ...single, is_temp: true, expires_in: 60 },
  )
  const ask = () => caller.get('/contactWay/get', { config_id: configId })
  now += 59_000
  expect(contactWayOf(await ask())).toMatchObject({ is_temp: true, expires_in: 60, chat_expires_in: 86_400 })
  now += 1_000
  expect((await ask()).errcode).toBe(41044)
})

test('an image comes back as pic_url', async () => {
  const conclusions = { image: { media_id: 'MEDIA' } }
  const { caller, configId } = await createOne({}, { ...single, is_temp: true, conclusions })
  const way = contactWayOf(await caller.get('/contactWay/get', { config_id: configId }))
  expect(way.conclusions).toEqual({
    image: { pic_url: expect.stringMatching(/^http:\/\/wework\.qpic\.cn\//) },
  })
})

test.each(['query', 'body', 'either'] as const)('config_id in %s', async (configIdIn) => {
  const { simulator, caller, configId } = await createOne({ configIdIn })
  const inQuery = await caller.get('/contactWay/get', { config_id: configId })
  const inBody = await caller.getWithBody('/contactWay/get', { config_id: configId })
  expect(inQuery.errcode).toBe(configIdIn === 'body' ? 41043 : 0)
  expect(inBody.errcode).toBe(configIdIn === 'query' ? 41043 : 0)
  expect(simulator.requests.slice(-2).map((seen) => seen.configId)).toEqual([configId, configId])
})

test('three shapes', async () => {
  const array = await createOne({ getShape: 'array' })
  const inArray = await array.caller.get('/contactWay/get', { config_id: array.configId })
  expect(inArray.contact_way).toEqual([expect.objectContaining({ config_id: array.configId })])
  const flat = await createOne({ getShape: 'flat' })
  expect(await flat.caller.get('/contactWay/get', { config_id: flat.configId })).toMatchObject({
    errcode: 0,
    config_id: flat.configId,
  })
})

test('resolves channels, refuses the missing and the unknown', async () => {
  const simulator = createSimulator({ seed: { channels: 2, contactWays: 0 } })
  const caller = createCaller(simulator)
  const channel = simulator.channels[1]
  const way = contactWayOf(await caller.get('/contactWay/get', { config_id: channel?.configId ?? '' }))
  expect(way).toMatchObject({ remark: channel?.remark, state: channel?.state, scene: 2 })
  expect((await caller.get('/contactWay/get')).errcode).toBe(41043)
  expect((await caller.get('/contactWay/get', { config_id: 'nope' })).errcode).toBe(41044)
})
