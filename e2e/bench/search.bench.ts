import { mkdtempSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { SyncStatus } from '../../lib/core/sync'
import { serveSimulator } from '../../lib/simulator/serve'
import { createSimulator } from '../../lib/simulator/simulator'
import { cookieOf, openApi } from '../support/api'
import { startBareApp } from '../support/bare-app'
import { chromiumFlags } from '../support/chromium-flags'
import { type DeskProcess, residentMb, startDesk } from '../support/desk-process'
import { round, say, share } from '../support/figures'
import { measurePage } from '../support/measure-page'
import { makePostgres } from '../support/postgres'

const ADMIN = { username: 'admin', password: 'admin-of-the-bench' }
const SEED = { channels: 100_000, contactWays: 50_000 }
const SEARCHES = 400
const PAIRS = 1_500

test.use({
  launchOptions: {
    args: [...chromiumFlags, '--enable-precise-memory-info'],
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  },
})

/** The same numbers in every run. */
const seeded = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

const get = async (address: string, cookie: string): Promise<{ body: Buffer; ms: number }> => {
  const asked = performance.now()
  return new Promise((resolve, reject) => {
    http
      .get(address, { agent, headers: { cookie } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part) => parts.push(part))
        answer.on('end', () => resolve({ body: Buffer.concat(parts), ms: performance.now() - asked }))
      })
      .on('error', reject)
  })
}
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })

interface Row {
  remark?: string
  state?: string
  configId?: string
  config_id?: string
  tags?: { name: string }[]
  user?: string[]
}

/** Parts of one to six characters of what the rows hold, none twice: each is asked for the first time. */
const partsOf = (rows: Row[], random: () => number): string[] => {
  const texts = rows
    .flatMap(({ remark, state, configId, config_id, tags, user }) => [
      remark,
      state,
      configId,
      config_id,
      ...(tags?.map(({ name }) => name) ?? []),
      ...(user ?? []),
    ])
    .filter((text): text is string => text !== undefined && text.trim() !== '')
  const parts = new Set<string>()
  for (let tries = 0; parts.size < SEARCHES && tries < SEARCHES * 20; tries += 1) {
    const text = [...(texts[Math.floor(random() * texts.length)] ?? '')]
    const length = 1 + (tries % 6)
    const start = Math.floor(random() * Math.max(1, text.length - length + 1))
    const part = text
      .slice(start, start + length)
      .join('')
      .trim()
    if (part !== '') parts.add(part)
  }
  return [...parts]
}

const measureRoutes = async (desk: DeskProcess, engine: string) => {
  const cookie = await cookieOf(desk.origin, ADMIN)
  const read = async (path: string) => {
    const { body, ms } = await get(`${desk.origin}${path}`, cookie)
    return { answer: JSON.parse(body.toString()) as { items: Row[]; total: number }, ms, body }
  }
  const random = seeded(42)
  for (const [list, sorts] of [
    ['channels', ['createDate', 'remark', 'state', 'configId', 'tags']],
    ['contact-ways', ['createdAt', 'remark', 'state', 'configId', 'type', 'user', 'createdBy']],
  ] as const) {
    const rows: Row[] = []
    for (let page = 1; page <= 20; page += 1) {
      rows.push(...(await read(`/api/${list}?sort=state&page=${page * 40}`)).answer.items)
    }
    const searches: { length: number; ms: number }[] = []
    for (const part of partsOf(rows, random)) {
      const { answer, ms } = await read(`/api/${list}?q=${encodeURIComponent(part)}`)
      expect(answer.total).toBeGreaterThan(0)
      searches.push({ length: [...part].length, ms })
    }
    const pages: number[] = []
    const firsts: number[] = []
    for (const sort of sorts) {
      for (const order of ['asc', 'desc']) {
        firsts.push((await read(`/api/${list}?sort=${sort}&order=${order}&pageSize=51`)).ms)
        pages.push((await read(`/api/${list}?sort=${sort}&order=${order}&page=700`)).ms)
      }
    }
    const short = searches.filter(({ length }) => length < 3).map(({ ms }) => ms)
    say({
      what: 'route',
      engine,
      list,
      searches: searches.length,
      searchP50Ms: round(
        share(
          searches.map(({ ms }) => ms),
          0.5,
        ),
      ),
      searchP95Ms: round(
        share(
          searches.map(({ ms }) => ms),
          0.95,
        ),
      ),
      shortSearchP95Ms: round(share(short, 0.95)),
      firstPageP95Ms: round(share(firsts, 0.95)),
      page700P95Ms: round(share(pages, 0.95)),
    })
  }

  const path = `${desk.origin}/api/channels`
  const bodyFile = join(mkdtempSync(join(tmpdir(), 'channel-desk-bare-')), 'body.json')
  writeFileSync(bodyFile, (await get(path, cookie)).body)
  const bare = await startBareApp(bodyFile)
  const times = { desk: [] as number[], bare: [] as number[] }
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const [ours, theirs] = [(await get(path, cookie)).ms, (await get(bare.address, cookie)).ms]
    if (pair < PAIRS / 3) continue
    times.desk.push(ours)
    times.bare.push(theirs)
  }
  bare.stop()
  say({
    what: 'cost of a request',
    engine,
    timesTheBareHandler: round(share(times.desk, 0.5) / share(times.bare, 0.5), 2),
    deskP50Ms: round(share(times.desk, 0.5), 2),
    bareP50Ms: round(share(times.bare, 0.5), 2),
  })
}

for (const engine of ['sqlite', 'postgres'] as const) {
  test(`search among ${SEED.channels} channels and ${SEED.contactWays} contact ways on ${engine}`, async ({
    page,
  }) => {
    const postgres = engine === 'postgres' ? await makePostgres() : null
    test.skip(engine === 'postgres' && !postgres, 'TEST_POSTGRES_URL names no server')
    const simulator = createSimulator({ token: 'bench', seed: SEED, pictureOrigin: 'self' })
    const server = await serveSimulator(simulator)
    const desk = await startDesk({
      HUB_BASE_URL: server.origin,
      HUB_TOKEN: 'bench',
      HUB_RATE: '5000',
      HUB_CONCURRENCY: '32',
      ADMIN_USERNAME: ADMIN.username,
      ADMIN_PASSWORD: ADMIN.password,
      LOG_LEVEL: 'fatal',
      ...(postgres ? { DATABASE_URL: postgres.url, AUTH_SECRET: 'a-secret-of-the-bench-0123456789' } : {}),
    })
    const api = await openApi(desk.origin, ADMIN)
    await expect
      .poll(
        async () => {
          const { channels, contactWays } = (await api.ask('/api/sync')).body as SyncStatus
          const isOver = channels.state === 'idle' && contactWays.state === 'idle'
          return isOver && channels.syncedAt !== null && contactWays.done === contactWays.total
        },
        { timeout: 9 * 60_000, intervals: [500] },
      )
      .toBe(true)
    say({ what: 'memory', engine, afterSyncMb: residentMb(desk) })
    await measureRoutes(desk, engine)
    if (engine === 'sqlite') await measurePage(page, desk, ADMIN)
    const started = Date.now()
    await desk.restart()
    const restartedMs = Date.now() - started
    const again = await openApi(desk.origin, ADMIN)
    expect((await again.ask('/api/channels')).status).toBe(200)
    say({
      what: 'start',
      engine,
      healthMs: restartedMs,
      firstPageMs: Date.now() - started,
      mb: residentMb(desk),
    })
    await desk.stop()
    await server.close()
    await postgres?.drop()
  })
}
