import { readFileSync } from 'node:fs'
import { test } from '@playwright/test'
import { serveSimulator } from '../../lib/simulator/serve'
import { createSimulator } from '../../lib/simulator/simulator'
import { cookieOf } from '../support/api'
import { type DeskProcess, residentMb, startDesk } from '../support/desk-process'
import { round } from '../support/figures'

const ADMIN = { username: 'admin', password: 'admin-of-the-bench' }
const CODES = 1_000
const TICKS_A_SECOND = 100

const say = (figures: object) => console.log(JSON.stringify({ bench: 'codes', ...figures }))

/** Processor time of the desk in seconds, all threads together; null where the system does not tell. */
const cpuSeconds = (desk: DeskProcess): number | null => {
  try {
    const fields = readFileSync(`/proc/${desk.pid()}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
  } catch {
    return null
  }
}

test(`${CODES} codes as archives and as a PDF of labels`, async () => {
  const simulator = createSimulator({
    token: 'bench',
    pictureOrigin: 'self',
    seed: { channels: 10, contactWays: CODES + 200 },
  })
  const server = await serveSimulator(simulator)
  const desk = await startDesk({
    HUB_BASE_URL: server.origin,
    HUB_TOKEN: 'bench',
    HUB_RATE: '400',
    HUB_CONCURRENCY: '8',
    QR_IMAGE_HOSTS: server.origin,
    ADMIN_USERNAME: ADMIN.username,
    ADMIN_PASSWORD: ADMIN.password,
    LOG_LEVEL: 'fatal',
  })
  const cookie = await cookieOf(desk.origin, ADMIN)
  const configIds = [...simulator.contactWays.values()]
    .filter(({ scene, temporary, unreadable }) => scene === 2 && !temporary && !unreadable)
    .map(({ configId }) => configId)
    .slice(0, CODES)
  const order = async (path: string, body: object) => {
    const began = performance.now()
    const before = cpuSeconds(desk)
    const answer = await fetch(`${desk.origin}${path}`, {
      method: 'POST',
      headers: { cookie, origin: desk.origin, 'content-type': 'application/json' },
      body: JSON.stringify({ configIds, ...body }),
    })
    const bytes = (await answer.arrayBuffer()).byteLength
    const after = cpuSeconds(desk)
    return {
      status: answer.status,
      seconds: round((performance.now() - began) / 1000, 2),
      cpuSeconds: before === null || after === null ? null : round(after - before, 2),
      megabytes: round(bytes / 1024 / 1024, 2),
      mostMemoryMb: residentMb(desk),
    }
  }
  const sheet = { kind: 'labels', secondLine: '微信扫一扫，预约洁牙' }
  try {
    say({
      what: 'archive, pictures fetched and read first',
      codes: configIds.length,
      ...(await order('/api/exports', { format: 'svg' })),
    })
    for (const format of ['svg', 'png', ['svg', 'png'], 'pdf'] as const) {
      say({ what: 'archive', format, codes: configIds.length, ...(await order('/api/exports', { format })) })
    }
    const styled = { shape: 'rounded', ink: '#263ca6', caption: 'remark' }
    say({
      what: 'archive, styled',
      format: 'png',
      codes: configIds.length,
      ...(await order('/api/exports', { format: 'png', ...styled })),
    })
    for (const run of [1, 2]) {
      say({
        what: 'PDF of labels',
        run,
        codes: configIds.length,
        ...(await order('/api/sheets', { sheet, sizeMm: 34 })),
      })
    }
  } finally {
    await desk.stop()
    await server.close()
  }
})
