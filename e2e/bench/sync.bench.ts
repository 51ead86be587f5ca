import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { SyncStatus } from '../../lib/core/sync'
import { serveSimulator } from '../../lib/simulator/serve'
import { createSimulator, type Simulator } from '../../lib/simulator/simulator'
import { openApi } from '../support/api'
import { type DeskProcess, residentMb, startDesk } from '../support/desk-process'

const ADMIN = { username: 'admin', password: 'admin-of-the-bench' }
const POLL_MS = 200
const LONGEST_MS = 9 * 60_000

interface Limits {
  rate: number
  concurrency: number
  latencyMs: number
}

const round = (value: number, digits = 3) => Number(value.toFixed(digits))
const say = (figures: object) => console.log(JSON.stringify({ bench: 'sync', ...figures }))

/** What no sync can be quicker than: the rate, or so many calls at once that each take so long. */
const boundMs = (calls: number, { rate, concurrency, latencyMs }: Limits) =>
  Math.max((calls / rate) * 1000, (calls * latencyMs) / concurrency)

/** What the desk has worked since it began: tells how it would do on a machine of its own. */
const cpuSeconds = (desk: DeskProcess): number | null => {
  try {
    const [, rest = ''] = readFileSync(`/proc/${desk.pid()}/stat`, 'utf8').split(') ')
    const fields = rest.split(' ').map(Number)
    return round(((fields[11] ?? 0) + (fields[12] ?? 0)) / 100, 1)
  } catch {
    return null
  }
}

const open = async (seed: { channels: number; contactWays: number }, limits: Limits) => {
  const simulator = createSimulator({ token: 'bench', seed, pictureOrigin: 'self', keepRequests: 200_000 })
  const server = await serveSimulator(simulator)
  if (limits.latencyMs > 0) {
    simulator.fault({ kind: { type: 'delay', ms: limits.latencyMs }, times: Number.POSITIVE_INFINITY })
  }
  const spawned = Date.now()
  const desk = await startDesk({
    HUB_BASE_URL: server.origin,
    HUB_TOKEN: 'bench',
    HUB_RATE: String(limits.rate),
    HUB_CONCURRENCY: String(limits.concurrency),
    ADMIN_USERNAME: ADMIN.username,
    ADMIN_PASSWORD: ADMIN.password,
    LOG_LEVEL: 'fatal',
  })
  const healthyMs = Date.now() - spawned
  const api = await openApi(desk.origin, ADMIN)
  const read = async () => (await api.ask('/api/sync')).body as SyncStatus
  const firstRows = await api.ask('/api/channels?pageSize=50')
  const firstRowsMs = Date.now() - spawned
  expect(firstRows.status).toBe(200)
  return { simulator, server, desk, api, read, healthyMs, firstRowsMs }
}

/** Asks the desk for something small all the time; `slowest` is how long it let anybody wait. */
const watch = (origin: string) => {
  const state = { over: false, slowest: 0, answers: [] as number[] }
  const loop = async () => {
    while (!state.over) {
      const asked = performance.now()
      await fetch(`${origin}/api/health`).catch(() => null)
      const took = performance.now() - asked
      state.answers.push(took)
      state.slowest = Math.max(state.slowest, took)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const done = loop()
  return async () => {
    state.over = true
    await done
    const sorted = state.answers.sort((one, other) => one - other)
    return {
      p99WaitMs: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
      slowestWaitMs: Math.round(state.slowest),
    }
  }
}

const until = (read: () => Promise<SyncStatus>, done: (status: SyncStatus) => boolean) =>
  expect.poll(async () => done(await read()), { timeout: LONGEST_MS, intervals: [POLL_MS] }).toBe(true)

const callsTo = (simulator: Simulator, since: number, end: string) =>
  simulator.requests.slice(since).filter(({ path }) => path.endsWith(end))

const mostInASecond = (times: number[]) => {
  let most = 0
  for (let last = 0, first = 0; last < times.length; last += 1) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= 1_000) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}

for (const limits of [
  { rate: 5, concurrency: 4, latencyMs: 50 },
  { rate: 20, concurrency: 4, latencyMs: 0 },
  { rate: 20, concurrency: 4, latencyMs: 50 },
  { rate: 20, concurrency: 4, latencyMs: 200 },
  { rate: 400, concurrency: 16, latencyMs: 0 },
  { rate: 400, concurrency: 16, latencyMs: 50 },
  { rate: 400, concurrency: 16, latencyMs: 200 },
]) {
  const { rate, latencyMs } = limits
  test(`100 000 channels at ${rate} a second, Hub answers after ${latencyMs} ms`, async () => {
    const { simulator, server, desk, api, read, healthyMs, firstRowsMs } = await open(
      { channels: 100_000, contactWays: 0 },
      limits,
    )
    const stop = watch(desk.origin)
    await until(read, ({ channels }) => channels.state === 'idle' && channels.syncedAt !== null)
    const finished = Date.now()
    const calls = callsTo(simulator, 0, '/channel/list')
    // What is asked about contact ways meanwhile takes its part of the rate.
    const allCalls = simulator.requests.length
    const tookMs = finished - (calls[0]?.at ?? 0)
    const waits = await stop()
    const worked = cpuSeconds(desk)
    expect((await read()).channels.done).toBe(100_000)

    const before = simulator.requests.length
    const again = Date.now()
    const stopAgain = watch(desk.origin)
    await api.post('/api/sync', {})
    await until(read, ({ channels }) => channels.state === 'idle')
    const unchangedMs = Date.now() - again
    const unchangedCalls = callsTo(simulator, before, '/channel/list').length
    const bound = boundMs(calls.length, limits)
    say({
      what: 'channels',
      timesTheBound: round(tookMs / bound, 2),
      timesTheBoundUnchanged: round(unchangedMs / boundMs(unchangedCalls, limits), 2),
      ...limits,
      calls: calls.length,
      allCalls,
      timesTheBoundOfAllCalls: round(tookMs / boundMs(allCalls, limits), 2),
      tookMs,
      boundMs: Math.round(bound),
      unchangedMs,
      cpuSeconds: worked,
      ...waits,
      unchanged: await stopAgain(),
      mostInASlidingSecond: mostInASecond(simulator.requests.map(({ at }) => at)),
      residentMb: residentMb(desk),
      healthyMs,
      firstRowsMs,
    })
    await desk.stop()
    await server.close()
  })
}

for (const { contactWays: seeded, ...limits } of [
  { contactWays: 3_300, rate: 50, concurrency: 8, latencyMs: 50 },
  { contactWays: 11_000, rate: 200, concurrency: 16, latencyMs: 50 },
  { contactWays: 56_000, rate: 400, concurrency: 16, latencyMs: 0 },
  { contactWays: 56_000, rate: 400, concurrency: 16, latencyMs: 20 },
]) {
  test(`details of ${seeded} contact ways at ${limits.rate} a second, Hub answers after ${limits.latencyMs} ms`, async () => {
    const { simulator, server, desk, api, read, healthyMs } = await open(
      { channels: 0, contactWays: seeded },
      limits,
    )
    const stop = watch(desk.origin)
    await until(
      read,
      ({ contactWays: { state, total, done } }) =>
        state === 'idle' && total !== null && total > 0 && done === total,
    )
    const tookMs = Date.now() - (simulator.requests[0]?.at ?? 0)
    const { contactWays } = await read()
    const bound = boundMs(simulator.requests.length, limits)
    say({
      what: 'details',
      timesTheBound: round(tookMs / bound, 2),
      ...limits,
      ids: contactWays.total,
      calls: simulator.requests.length,
      callsForDays: callsTo(simulator, 0, '/contactWay/list').length,
      tookMs,
      boundMs: Math.round(bound),
      cpuSeconds: cpuSeconds(desk),
      ...(await stop()),
      mostInASlidingSecond: mostInASecond(simulator.requests.map(({ at }) => at)),
      residentMb: residentMb(desk),
      healthyMs,
    })

    const before = simulator.requests.length
    await new Promise((resolve) => setTimeout(resolve, 61_000))
    await api.ask('/api/contact-ways?pageSize=50')
    await api.ask('/api/channels?pageSize=50')
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    await until(read, ({ contactWays: { state } }) => state === 'idle')
    const incremental = simulator.requests.length - before
    say({
      what: 'incremental',
      callsOfAnIncrementalRun: callsTo(simulator, before, '/contactWay/list').length,
      ofThemDetails: callsTo(simulator, before, '/contactWay/get').length,
      channelCalls: callsTo(simulator, before, '/channel/list').length,
      all: incremental,
      mayCost: 3 + Math.floor((contactWays.total ?? 0) / 1000),
    })
    await desk.stop()
    await server.close()
  })
}
