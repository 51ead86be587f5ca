import { expect, test } from '@playwright/test'
import { serveSimulator } from '../../lib/simulator/serve'
import { createSimulator } from '../../lib/simulator/simulator'
import { openApi } from '../support/api'
import { startDesk } from '../support/desk-process'

const ADMIN = { username: 'admin', password: 'admin-of-the-bench' }
const ROWS = 1_000

/**
 * The most calls in any sliding second, and how many a second: the last second's worth of calls is left out, since a rate
 * may be used in bursts.
 */
const ratesOf = (times: number[], rate: number) => {
  let most = 0
  for (let last = 0, first = 0; last < times.length; last += 1) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= 1_000) first += 1
    most = Math.max(most, last - first + 1)
  }
  const counted = times.length - rate
  const seconds = ((times[counted] ?? 0) - (times[0] ?? 0)) / 1_000
  return { most, mean: counted / seconds }
}

for (const { rate, latency } of [
  { rate: 50, latency: 0 },
  { rate: 50, latency: 50 },
  { rate: 20, latency: 200 },
]) {
  test(`a batch of ${ROWS} rows at ${rate} a second, Hub answers after ${latency} ms`, async () => {
    const simulator = createSimulator({ token: 'bench', seed: 'empty', pictureOrigin: 'self' })
    const server = await serveSimulator(simulator)
    if (latency > 0) {
      simulator.fault({ kind: { type: 'delay', ms: latency }, times: Number.POSITIVE_INFINITY })
    }
    const desk = await startDesk({
      HUB_BASE_URL: server.origin,
      HUB_TOKEN: 'bench',
      HUB_RATE: String(rate),
      HUB_CONCURRENCY: '16',
      ADMIN_USERNAME: ADMIN.username,
      ADMIN_PASSWORD: ADMIN.password,
      LOG_LEVEL: 'fatal',
    })
    const api = await openApi(desk.origin, ADMIN)
    const rows = Array.from({ length: ROWS }, (_, at) => ({
      type: 1,
      scene: 2,
      user: ['linxiao'],
      remark: `第 ${at} 家店`,
      state: `shop-${at}`,
    }))
    const { body } = await api.post('/api/batches', { name: 'bench', rows })
    const { id } = body as { id: string }
    const state = async () =>
      ((await api.ask(`/api/batches/${id}?pageSize=1`)).body as { status: string }).status
    await expect.poll(state, { timeout: 300_000, intervals: [500] }).toBe('done')
    const calls = simulator.requests.map(({ at }) => at).sort((one, other) => one - other)
    const adds = simulator.requests.filter(({ path }) => path.endsWith('/contactWay/add')).map(({ at }) => at)
    const { mean } = ratesOf(adds, rate)
    const { most } = ratesOf(calls, rate)
    console.log(
      JSON.stringify({
        bench: 'batch-rate',
        rate,
        latencyMs: latency,
        rows: simulator.contactWays.size,
        shareOfRate: Number((mean / rate).toFixed(3)),
        mostInASlidingSecond: most,
      }),
    )
    expect(simulator.contactWays.size).toBe(ROWS)
    expect(most).toBeLessThanOrEqual(rate)
    await desk.stop()
    await server.close()
  })
}
