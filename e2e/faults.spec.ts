import { serveSimulator } from '../lib/simulator/serve'
import { createSimulator, type FaultKind } from '../lib/simulator/simulator'
import { startDesk } from './support/desk-process'
import { accounts, expect, TOKEN, test } from './support/test'

const cases: { name: string; kind: FaultKind; words: RegExp }[] = [
  {
    name: 'too many calls',
    kind: { type: 'status', status: 429, body: 'slow down', headers: { 'Retry-After': '20' } },
    words: /Hub/,
  },
  { name: 'a refused token', kind: { type: 'errcode', errcode: 40014 }, words: /令牌/ },
  { name: 'a broken binding', kind: { type: 'errcode', errcode: '40001' }, words: /绑定|管理员/ },
  { name: 'an unknown code', kind: { type: 'errcode', errcode: 90999 }, words: /90999/ },
  { name: 'HTML', kind: { type: 'status', status: 502, body: '<html>Bad Gateway</html>' }, words: /Hub/ },
  { name: 'text', kind: { type: 'text', body: 'upstream gone' }, words: /Hub/ },
  { name: 'truncated JSON', kind: { type: 'truncate' }, words: /Hub/ },
  { name: '64 MB', kind: { type: 'huge', bytes: 64 * 1024 * 1024 }, words: /Hub/ },
  { name: 'resets', kind: { type: 'reset', when: 'before' }, words: /连不上 Hub/ },
  { name: 'slowness', kind: { type: 'delay', ms: 30_000 }, words: /Hub/ },
]

test.describe('a Hub that never worked', () => {
  test.use({ role: null, expectedErrors: [/50\d|429/] })
  test.setTimeout(240_000)

  test('has an error of its own for each way to fail, and a way out', async ({ browser }) => {
    const simulator = createSimulator({ token: TOKEN, pictureOrigin: 'self' })
    const server = await serveSimulator(simulator)
    simulator.fault({ kind: { type: 'reset', when: 'before' }, times: Number.POSITIVE_INFINITY })
    const desk = await startDesk({
      HUB_BASE_URL: server.origin,
      HUB_TOKEN: TOKEN,
      HUB_RATE: '400',
      HUB_TIMEOUT_MS: '1500',
      ADMIN_USERNAME: 'admin',
      ADMIN_PASSWORD: accounts.admin.password,
    })
    const context = await browser.newContext({ baseURL: desk.origin, locale: 'zh-CN' })
    await context.request.post('/api/auth/sign-in/username', {
      data: { username: 'admin', password: accounts.admin.password },
      headers: { Origin: desk.origin },
    })
    const page = await context.newPage()
    const seen = new Set<string>()
    for (const { name, kind, words } of cases) {
      await test.step(name, async () => {
        simulator.clearFaults()
        simulator.fault({ kind, times: Number.POSITIVE_INFINITY })
        const answer = await context.request.get('/api/channels?fresh=1', { timeout: 60_000 })
        expect([429, 502, 503, 504]).toContain(answer.status())
        const problem = await answer.json()
        expect(JSON.stringify(problem)).not.toContain(TOKEN)
        seen.add(`${problem.code} ${problem.errcode ?? ''}`)
        await page.goto('/channels')
        await expect(page.getByRole('main')).toContainText(words, { timeout: 30_000 })
        await expect(page.getByRole('button', { name: '重试', exact: true })).toBeVisible()
        await expect(page.getByText('谁能解决')).toBeVisible()
      })
    }
    expect(seen.size).toBeGreaterThanOrEqual(8)
    simulator.clearFaults()
    await page.getByRole('button', { name: '重试', exact: true }).click()
    await expect(page.getByText('共 1,200 条')).toBeVisible({ timeout: 30_000 })

    simulator.fault({ kind: { type: 'reset', when: 'before' }, times: Number.POSITIVE_INFINITY })
    await context.request.post('/api/sync', { headers: { Origin: desk.origin } })
    await page.goto('/channels')
    await expect(page.getByText('共 1,200 条')).toBeVisible()
    await expect(page.getByText(/连不上 Hub/).first()).toBeVisible({ timeout: 30_000 })
    await context.close()
    expect(desk.output()).not.toContain(TOKEN)
    await desk.stop()
    await server.close()
  })
})
