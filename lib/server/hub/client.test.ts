import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { openTestHub, TOKEN } from '@/lib/server/testing/hub'
import type { FaultKind } from '@/lib/simulator/simulator'
import { createHub } from './client'
import { HubFault } from './hub-fault'
import { createLimiter } from './limiter'
import { networkTransport } from './transport'

const newWay = { type: 1, scene: 2, user: ['linxiao'], state: 'a-state', remark: '前台' }
const faultOf = async (work: Promise<unknown>): Promise<HubFault> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(HubFault)
  return error as HubFault
}

describe('answers in every known form', () => {
  test.each(['tagNames', 'tags'] as const)('channels with %s', async (tagField) => {
    const { hub, simulator } = await openTestHub({ seed: { channels: 40, contactWays: 0 }, tagField })
    const { channels, total } = await hub.listChannels({ current: 1, pageSize: 1000 })
    expect(total).toBe(40)
    expect(channels.map(({ tags }) => tags)).toEqual(simulator.channels.map(({ tags }) => tags))
  })

  test.each(['object', 'array', 'flat'] as const)('a contact way as %s', async (getShape) => {
    const { hub } = await openTestHub({ getShape })
    const { config_id } = await hub.addContactWay({ ...newWay, type: 2, party: [3] })
    expect(await hub.getContactWay(config_id)).toMatchObject({ ...newWay, type: 2, config_id, party: [3] })
  })

  test('the place of config_id is found once and remembered', async () => {
    const { hub, calls } = await openTestHub({ configIdIn: 'body' })
    const { config_id } = await hub.addContactWay(newWay)
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await hub.getContactWay(config_id)).toMatchObject({ config_id, state: 'a-state' })
    }
    expect(calls('/contactWay/get')).toBe(4)
  })

  test.each<[string, string, object]>([
    ['errcode as text', '{"errcode":"0","contact_way":{"config_id":"a","type":"1"}}', { type: 1 }],
    ['no errcode', '{"contact_way":{"remark":"x"}}', { remark: 'x', config_id: 'a' }],
    [
      'fields of wrong types',
      '{"errcode":0,"contact_way":{"type":{},"state":7,"user":[1]}}',
      { state: '7', user: ['1'] },
    ],
    [
      'booleans in other clothes',
      '{"errcode":0,"contact_way":{"skip_verify":"false","is_temp":0}}',
      { skip_verify: false, is_temp: false },
    ],
  ])('%s', async (_name, body, expected) => {
    const { hub, simulator } = await openTestHub()
    simulator.fault({ kind: { type: 'text', body } })
    expect(await hub.getContactWay('a')).toMatchObject(expected)
  })

  test('further fields stay inside', async () => {
    const { hub } = await openTestHub()
    const { config_id } = await hub.addContactWay(newWay)
    expect(Object.keys(await hub.getContactWay(config_id))).not.toContain('mark_source')
  })
})

describe('what is no answer', () => {
  const refused: [string, FaultKind, object][] = [
    [
      'an errcode',
      { type: 'errcode', errcode: 84074 },
      { code: 'hub_rejected', outcome: 'refused', details: { errcode: 84074 } },
    ],
    [
      'an errcode as text',
      { type: 'errcode', errcode: '84074' },
      { code: 'hub_rejected', details: { errcode: 84074 } },
    ],
    [
      'a refused token',
      { type: 'errcode', errcode: 40014 },
      { code: 'hub_token_refused', outcome: 'refused' },
    ],
    ['a busy Hub', { type: 'errcode', errcode: -1 }, { code: 'hub_rejected', outcome: 'unclear' }],
    ['401', { type: 'status', status: 401, body: 'no' }, { code: 'hub_token_refused', outcome: 'refused' }],
    [
      '429 as text',
      { type: 'status', status: 429, body: 'slow down', headers: { 'retry-after': '90' } },
      { code: 'hub_rate_limited', outcome: 'refused', details: { retryAfter: 90 } },
    ],
    [
      '429 for longer than anybody waits',
      { type: 'status', status: 429, headers: { 'retry-after': '99999999999' } },
      { code: 'hub_rate_limited', details: { retryAfter: 3_600 } },
    ],
    [
      'an errmsg that no database takes',
      { type: 'text', body: '{"errcode":84074,"errmsg":"no\\u0000 right"}' },
      { code: 'hub_rejected', details: { errcode: 84074, errmsg: 'no right' } },
    ],
    [
      '429 without more',
      { type: 'status', status: 429 },
      { code: 'hub_rate_limited', details: { retryAfter: 60 } },
    ],
    [
      '502 as HTML',
      { type: 'status', status: 502, body: '<html>bad gateway</html>' },
      { code: 'hub_http_error', outcome: 'unclear' },
    ],
    [
      '500 with success in it',
      { type: 'status', status: 500, body: '{"errcode":0,"config_id":"x"}' },
      { code: 'hub_http_error', outcome: 'unclear' },
    ],
    [
      '404',
      { type: 'status', status: 404, body: '{"statusCode":404}' },
      { code: 'hub_http_error', outcome: 'refused' },
    ],
    [
      'a redirect',
      { type: 'status', status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      { code: 'hub_http_error', outcome: 'unclear' },
    ],
    ['cut JSON', { type: 'truncate' }, { code: 'hub_nonsense', outcome: 'unclear' }],
    ['text', { type: 'text', body: 'ok' }, { code: 'hub_nonsense', outcome: 'unclear' }],
    ['JSON of something else', { type: 'text', body: '{"message":"maintenance"}' }, { code: 'hub_nonsense' }],
    ['a list', { type: 'text', body: '[]' }, { code: 'hub_nonsense' }],
    ['null', { type: 'text', body: 'null' }, { code: 'hub_nonsense' }],
    ['a reset', { type: 'reset', when: 'before' }, { code: 'hub_unreachable', outcome: 'unclear' }],
    ['64 MB', { type: 'huge', bytes: 64 * 1024 * 1024 }, { code: 'hub_too_large', outcome: 'unclear' }],
    ['a slow one', { type: 'delay', ms: 5_000 }, { code: 'hub_timeout', outcome: 'unclear' }],
  ]

  test.each(refused)('%s: of an add, which is sent once', async (_name, kind, expected) => {
    const { hub, simulator, calls } = await openTestHub({ timeoutMs: 700 })
    simulator.fault({ kind, times: Number.POSITIVE_INFINITY })
    expect(await faultOf(hub.addContactWay(newWay))).toMatchObject({ ...expected, path: '/contactWay/add' })
    expect(calls('/contactWay/add')).toBe(1)
  })

  test.each(['listChannels', 'getContactWay', 'listContactWays', 'listDepartments', 'listMembers'] as const)(
    '%s takes no JSON of something else for an empty answer',
    async (verb) => {
      const { hub, simulator } = await openTestHub()
      simulator.fault({ kind: { type: 'text', body: '{"message":"maintenance"}' } })
      const asked = {
        listChannels: () => hub.listChannels({ current: 1, pageSize: 10 }),
        getContactWay: () => hub.getContactWay('a'),
        listContactWays: () => hub.listContactWays({ startTime: 0, endTime: 1, limit: 10 }),
        listDepartments: () => hub.listDepartments(),
        listMembers: () => hub.listMembers(1),
      }
      expect(await faultOf(asked[verb]())).toMatchObject({ code: 'hub_nonsense' })
    },
  )

  test('an unreachable port: nothing was sent', async () => {
    const hub = createHub({
      baseUrl: 'http://127.0.0.1:1',
      token: TOKEN,
      timeoutMs: 500,
      limiter: createLimiter({ rate: 1000, concurrency: 4 }),
      transport: networkTransport(),
    })
    expect(await faultOf(hub.addContactWay(newWay))).toMatchObject({
      code: 'hub_unreachable',
      outcome: 'not_sent',
    })
  })

  test('a huge answer is left in the middle', async () => {
    let sent = 0
    const endless = async function* () {
      for (;;) {
        sent += 65_536
        yield new Uint8Array(65_536)
      }
    }
    const hub = createHub({
      baseUrl: 'http://hub.test',
      token: TOKEN,
      timeoutMs: 5_000,
      limiter: createLimiter({ rate: 1000, concurrency: 4 }),
      transport: async () => ({ status: 200, header: () => undefined, body: endless() }),
    })
    expect(await faultOf(hub.addContactWay(newWay))).toMatchObject({ code: 'hub_too_large' })
    expect(sent).toBeLessThanOrEqual(17 * 1024 * 1024)
  })
})

describe('reads are asked again', () => {
  test.each<[string, FaultKind]>([
    ['a reset', { type: 'reset', when: 'before' }],
    ['502', { type: 'status', status: 502, body: '<html>' }],
    ['busy', { type: 'errcode', errcode: -1 }],
    ['two writers', { type: 'errcode', errcode: 6000 }],
  ])('after %s', async (_name, kind) => {
    const { hub, simulator, calls } = await openTestHub()
    simulator.fault({ kind })
    await expect(hub.listChannels({ current: 1, pageSize: 10 })).resolves.toMatchObject({ total: 0 })
    expect(calls('/channel/list')).toBe(2)
  })

  test.each<[string, FaultKind]>([
    ['404', { type: 'status', status: 404 }],
    ['a refusal', { type: 'errcode', errcode: 48002 }],
    ['a long Retry-After', { type: 'status', status: 429, headers: { 'retry-after': '60' } }],
    [
      'a date far away',
      {
        type: 'status',
        status: 429,
        headers: { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() },
      },
    ],
  ])('but not after %s', async (_name, kind) => {
    const { hub, simulator, calls } = await openTestHub()
    simulator.fault({ kind, times: Number.POSITIVE_INFINITY })
    await faultOf(hub.listChannels({ current: 1, pageSize: 10 }))
    expect(calls('/channel/list')).toBe(1)
  })

  test('no sooner than a short Retry-After', async () => {
    const { hub, simulator } = await openTestHub()
    simulator.fault({ kind: { type: 'status', status: 429, headers: { 'retry-after': '1' } } })
    await hub.listChannels({ current: 1, pageSize: 10 })
    const [first, second] = simulator.requests
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
  })

  test('not once the caller has left', async () => {
    const { hub, simulator, calls } = await openTestHub()
    simulator.fault({ kind: { type: 'reset', when: 'before' }, times: Number.POSITIVE_INFINITY })
    await faultOf(hub.getContactWay('a', { signal: AbortSignal.timeout(40) }))
    expect(calls('/contactWay/get')).toBe(1)
  })
})

describe('the token', () => {
  const echo = encodeURIComponent(TOKEN)
  const spellings = [TOKEN, echo, new URLSearchParams({ t: TOKEN }).toString().slice(2)]

  test.each<[string, FaultKind]>([
    ['errmsg', { type: 'errcode', errcode: 40058, errmsg: `bad url /add?token=${TOKEN} token=${echo}` }],
    ['an HTML page', { type: 'status', status: 502, body: `<a href="?token=${echo}">` }],
    ['text', { type: 'text', body: TOKEN }],
    ['a reset', { type: 'reset', when: 'before' }],
    ['a slow Hub', { type: 'delay', ms: 3_000 }],
  ])('never stands in the error after %s', async (_name, kind) => {
    const { hub, simulator } = await openTestHub({ timeoutMs: 100 })
    simulator.fault({ kind, times: Number.POSITIVE_INFINITY })
    const fault = await faultOf(hub.addContactWay(newWay))
    const told = inspect(fault, { depth: 20, showHidden: true }) + JSON.stringify(fault) + fault.stack
    for (const spelling of spellings) expect(told).not.toContain(spelling)
    expect(told).toContain('/contactWay/add')
  })

  test('is hidden in each of its spellings', async () => {
    const token = "a!b'c d~e*"
    const { hub, simulator } = await openTestHub({ clientToken: token })
    const forms = [token, encodeURIComponent(token), new URLSearchParams({ t: token }).toString().slice(2)]
    simulator.fault({ kind: { type: 'errcode', errcode: 40058, errmsg: forms.join(' | ') } })
    const { details } = await faultOf(hub.addContactWay(newWay))
    expect(details.errmsg).toMatch(/^\*{3} \| \*{3} \| \*{3}/)
  })

  test('a wrong one is said to be refused', async () => {
    const { hub } = await openTestHub({ clientToken: 'another' })
    expect(await faultOf(hub.listDepartments())).toMatchObject({
      code: 'hub_token_refused',
      details: { errcode: 40014 },
    })
  })
})
