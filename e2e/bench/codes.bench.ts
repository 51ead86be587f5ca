import { readFileSync } from 'node:fs'
import { type Page, test } from '@playwright/test'
import { serveSimulator } from '../../lib/simulator/serve'
import { createSimulator } from '../../lib/simulator/simulator'
import { cookieOf, signInPage } from '../support/api'
import { chromiumFlags } from '../support/chromium-flags'
import { type DeskProcess, forgetResident, residentMb, startDesk } from '../support/desk-process'
import { round } from '../support/figures'
import { watchLongTasks } from '../support/long-tasks'

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

test.use({
  locale: 'zh-CN',
  launchOptions: {
    args: chromiumFlags,
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  },
})

const EXPORTS = 6

/** Exports all codes again and again while the page that asked for it is open, and tells how it fared. */
const watchExports = async (page: Page, desk: DeskProcess) => {
  await signInPage(page, desk.origin, ADMIN)
  await page.goto(`${desk.origin}/contact-ways`)
  const bar = page.getByRole('region', { name: '已选的码' })
  await page.getByRole('checkbox', { name: '选择本页全部' }).check()
  await bar.getByRole('button', { name: /^选择全部/ }).click()
  const longTasks = await watchLongTasks(page)
  const seconds: number[] = []
  for (let turn = 0; turn < EXPORTS; turn += 1) {
    await bar.getByRole('button', { name: '下载 ZIP' }).click()
    const dialog = page.getByRole('dialog', { name: /^下载 .* 个码$/ })
    await dialog.getByRole('checkbox', { name: /^SVG/ }).check()
    await dialog.getByRole('checkbox', { name: /^PNG/ }).check()
    const began = performance.now()
    await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      dialog.getByRole('button', { name: '开始下载' }).click(),
    ])
    seconds.push(round((performance.now() - began) / 1000, 2))
    await page.getByRole('region', { name: '下载 ZIP' }).getByRole('button', { name: '关闭' }).click()
  }
  const chosen = await bar.textContent()
  say({ what: 'in the page, SVG and PNG', chosen, seconds, tasksOver50Ms: await longTasks() })
}

test(`${CODES} codes as files and as a PDF of labels`, async ({ page }) => {
  const simulator = createSimulator({
    token: 'bench',
    pictureOrigin: 'self',
    seed: { channels: 10, contactWays: CODES + 300 },
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
  const order = async (what: string, path: string, body: object) => {
    forgetResident(desk)
    const began = performance.now()
    const before = cpuSeconds(desk)
    const answer = await fetch(`${desk.origin}${path}`, {
      method: 'POST',
      headers: { cookie, origin: desk.origin, 'content-type': 'application/json' },
      body: JSON.stringify({ configIds, ...body }),
    })
    const bytes = (await answer.arrayBuffer()).byteLength
    const after = cpuSeconds(desk)
    say({
      what,
      codes: configIds.length,
      status: answer.status,
      seconds: round((performance.now() - began) / 1000, 2),
      cpuSeconds: before === null || after === null ? null : round(after - before, 2),
      megabytes: round(bytes / 1024 / 1024, 2),
      mostMemoryMb: residentMb(desk),
    })
  }
  const sheet = { kind: 'labels', secondLine: '微信扫一扫，预约洁牙' }
  const styled = { shape: 'rounded', ink: '#263ca6', caption: 'remark' }
  try {
    say({ what: 'nothing done yet', mostMemoryMb: residentMb(desk) })
    await order('pictures fetched and read', '/api/exports', { format: 'svg', level: 'H' })
    await order('SVG and PNG, none tried before', '/api/exports', { format: ['svg', 'png'] })
    await order('SVG and PNG again', '/api/exports', { format: ['svg', 'png'] })
    await order('PDF each, none tried before', '/api/exports', { format: 'pdf', level: 'Q' })
    await order('styled PNG with captions', '/api/exports', { format: 'png', ...styled })
    await order('labels as PDF, none tried before', '/api/sheets', { sheet, sizeMm: 34 })
    await order('labels as PDF again', '/api/sheets', { sheet, sizeMm: 34 })
    await watchExports(page, desk)
  } finally {
    await desk.stop()
    await server.close()
  }
})
