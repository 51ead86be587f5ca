import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import type { FaultKind } from '../lib/simulator/faults'
import { serveSimulator } from '../lib/simulator/serve'
import { createSimulator } from '../lib/simulator/simulator'
import { openApi } from './support/api'
import { startDesk } from './support/desk-process'

const TOKEN = 'never-lost-token'
const ADMIN = { username: 'admin', password: 'admin-never-lost' }
const ROWS = 1_800
const SINGLES = 200
const CRASHES = 10
const REFUSED = 84074

const kinds: FaultKind[] = [
  { type: 'reset', when: 'before' },
  { type: 'reset', when: 'after' },
  { type: 'delay', ms: 2_500 },
  { type: 'status', status: 500, body: '{"message":"oops"}' },
  { type: 'status', status: 502, body: '<html>502 Bad Gateway</html>' },
  { type: 'truncate' },
  { type: 'errcode', errcode: -1 },
  { type: 'errcode', errcode: 6000 },
  { type: 'errcode', errcode: REFUSED },
]

/** Numbers in [0, 1), the same in every run. */
const makeRandom = (seed: number) => {
  let now = seed
  return () => {
    now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0
    return now / 2 ** 32
  }
}

interface Row {
  outcome: string
  state: string
  config_id: string | null
  errcode?: number
}

test('two thousand creations under faults and ten crashes: each is made exactly once or truly refused', async () => {
  test.setTimeout(8 * 60_000)
  const random = makeRandom(20261122)
  const simulator = createSimulator({ token: TOKEN, seed: 'empty', pictureOrigin: 'self' })
  const server = await serveSimulator(simulator)
  for (let at = 0; at < ROWS + SINGLES; at += 1) {
    if (random() > 0.12) continue
    const kind = kinds[Math.floor(random() * kinds.length)]
    if (kind) simulator.fault({ path: '/contactWay/add', kind, after: at })
  }
  for (const after of [40, 700, 1_400]) {
    const kind = { type: 'status', status: 429, headers: { 'Retry-After': '1' } } as const
    simulator.fault({ path: '/contactWay/add', kind, after })
  }
  for (let at = 0; at < 60; at += 1) {
    const path = random() < 0.5 ? '/contactWay/list' : '/contactWay/get'
    simulator.fault({ path, kind: { type: 'reset', when: 'before' }, after: Math.floor(random() * 200) })
  }

  const desk = await startDesk({
    HUB_BASE_URL: server.origin,
    HUB_TOKEN: TOKEN,
    QR_IMAGE_HOSTS: server.origin,
    HUB_RATE: '400',
    HUB_CONCURRENCY: '12',
    HUB_TIMEOUT_MS: '1200',
    RESOLVE_SETTLE_SECONDS: '1',
    ADMIN_USERNAME: ADMIN.username,
    ADMIN_PASSWORD: ADMIN.password,
    LOG_LEVEL: 'fatal',
  })
  const { ask, post } = await openApi(desk.origin, ADMIN)
  const fields = (state: string) => ({ type: 1, scene: 2, user: ['linxiao'], remark: `码 ${state}`, state })
  const rows = Array.from({ length: ROWS }, (_, at) => fields(`row-${at}`))
  const accepted = await post('/api/batches', { name: '两千个', rows }, 'the-batch')
  expect(accepted.status).toBe(202)
  const { id } = accepted.body as { id: string }

  const singles = Array.from({ length: SINGLES }, async (_, at) => {
    await sleep(at * 100)
    let key = `single-${at}`
    for (;;) {
      const { status, body } = await post('/api/contact-ways', fields(`single-${at}`), key)
      const { config_id, errcode, code } = body as { config_id?: string; errcode?: number; code?: string }
      if (status === 201) return { state: `single-${at}`, outcome: 'created', config_id: config_id ?? null }
      if (errcode === REFUSED) return { state: `single-${at}`, outcome: 'failed', config_id: null, errcode }
      // What surely was not made is asked for anew, under another key.
      if (status !== 202) key = `${key}-${code}`
      await sleep(500)
    }
  })

  const adds = () => simulator.requests.filter(({ path }) => path.endsWith('/contactWay/add')).length
  for (let crash = 1; crash <= CRASHES; crash += 1) {
    await expect.poll(adds, { timeout: 120_000 }).toBeGreaterThan((crash * (ROWS + SINGLES)) / (CRASHES + 2))
    await desk.crash()
  }
  const state = async () => ((await ask(`/api/batches/${id}?pageSize=1`)).body as { status: string }).status
  await expect.poll(state, { timeout: 240_000, intervals: [1_000] }).toBe('done')

  const outcomes: Row[] = await Promise.all(singles)
  for (let page = 1; page <= Math.ceil(ROWS / 1_000); page += 1) {
    const { body } = await ask(`/api/batches/${id}?pageSize=1000&page=${page}`)
    outcomes.push(...(body as { rows: Row[] }).rows)
  }
  expect(outcomes).toHaveLength(ROWS + SINGLES)
  const made = new Map<string, string[]>()
  for (const { state: one, configId } of simulator.contactWays.values()) {
    made.set(one, [...(made.get(one) ?? []), configId])
  }
  const wrong = outcomes.filter(({ outcome, state: one, config_id, errcode }) =>
    outcome === 'created'
      ? made.get(one)?.join() !== config_id
      : outcome !== 'failed' || errcode !== REFUSED || made.has(one),
  )
  expect(wrong).toEqual([])
  expect(simulator.contactWays.size).toBe(outcomes.filter(({ outcome }) => outcome === 'created').length)
  const countOf = async (status: string) =>
    ((await ask(`/api/creations?status=${status}&pageSize=1`)).body as { total: number }).total
  expect(await countOf('created')).toBe(simulator.contactWays.size)
  expect([await countOf('pending'), await countOf('unknown')]).toEqual([0, 0])
  await desk.stop()
  await server.close()
})
