import { serveSimulator } from '../lib/simulator/serve'
import { createSimulator } from '../lib/simulator/simulator'
import { startDesk } from './support/desk-process'
import { accounts, expect, expectAccessible, TOKEN, test } from './support/test'

test.describe('while the Hub is away', () => {
  test.use({ role: null, expectedErrors: [/50\d/] })
  test.setTimeout(180_000)

  test('rows stay with their age, creating says why not, and all recovers by itself', async ({ browser }) => {
    const simulator = createSimulator({ token: TOKEN, pictureOrigin: 'self' })
    const server = await serveSimulator(simulator)
    const desk = await startDesk({
      HUB_BASE_URL: server.origin,
      HUB_TOKEN: TOKEN,
      QR_IMAGE_HOSTS: server.origin,
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
    await page.goto('/channels')
    await expect(page.getByText('共 1,200 条')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('link', { name: '新建二维码' })).toBeVisible()

    const known = simulator.channels[0]?.configId ?? ''
    await page.goto(`/contact-ways/${known}`)
    await expect(page.getByText('已核验').first()).toBeVisible({ timeout: 30_000 })
    await page.goto('/channels')
    await expect(page.getByText('共 1,200 条')).toBeVisible()

    simulator.fault({ kind: { type: 'reset', when: 'before' }, times: Number.POSITIVE_INFINITY })
    await page.getByRole('button', { name: '立即同步' }).click()
    await expect(page.getByText(/连不上 Hub，这是.*的数据/)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('共 1,200 条')).toBeVisible()
    await expect(page.getByRole('banner').or(page.getByRole('main')).first()).toContainText(/的数据/)
    await expect(page.getByRole('link', { name: '新建二维码' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: '新建二维码' })).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByRole('link', { name: '批量创建' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: '搜索' }).fill('店')
    await expect(page.getByRole('row').nth(1)).toContainText('店')

    await page.goto(`/contact-ways/${known}`)
    await expect(page.getByText(/连不上 Hub，这是.*的数据/)).toBeVisible()
    await expect(page.getByText('已核验').first()).toBeVisible({ timeout: 30_000 })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 PNG' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.png$/)
    await expectAccessible(page)
    await page.goBack()
    await expect(page.getByText(/连不上 Hub，这是.*的数据/)).toBeVisible()

    simulator.clearFaults()
    await expect(page.getByRole('link', { name: '新建二维码' })).toBeVisible({ timeout: 90_000 })
    await expect(page.getByText(/连不上 Hub，这是.*的数据/)).toHaveCount(0)
    await context.close()
    await desk.stop()
    await server.close()
  })
})
