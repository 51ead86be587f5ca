import { pictureText } from '../lib/simulator/picture'
import { expectMirrored } from './support/mirror'
import { scan } from './support/scan'
import { expect, expectAccessible, test } from './support/test'

test.describe('the gallery of a list', () => {
  test.use({ role: 'viewer', expectedErrors: [/status of 422/] })

  test('shows sharp codes, lives in the address and is remembered', async ({ page, hub }) => {
    const channel = hub.simulator.channels[1]
    await page.goto('/channels')
    await page.getByRole('radio', { name: '图库' }).check({ force: true })
    await expect(page).toHaveURL(/view=gallery/)
    const code = page.getByRole('img', { name: `二维码：${channel?.remark}，已核验` })
    await expect(code).toBeVisible()
    expect(await scan(new Uint8Array(await code.screenshot()))).toBe(pictureText(channel?.configId ?? ''))
    await expectAccessible(page)
    await page.goto('/channels')
    await expect(page.getByRole('grid', { name: '渠道列表' })).toBeVisible()
    await page.goto('/channels?view=table')
    await expect(page.getByRole('table', { name: '渠道列表' })).toBeVisible()
  })

  test('asks for what is in view, a few at once, and lets go what has left it', async ({ page }) => {
    const asked = new Set<string>()
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.addInitScript(() => {
      const counts = { running: 0, most: 0, aborted: 0 }
      Object.assign(window, { counts })
      const send = window.fetch
      window.fetch = async (to, init) => {
        if (!String(to).endsWith('/qr-text')) return send(to, init)
        counts.running += 1
        counts.most = Math.max(counts.most, counts.running)
        try {
          return await send(to, init)
        } catch (error) {
          if (init?.signal?.aborted) counts.aborted += 1
          throw error
        } finally {
          counts.running -= 1
        }
      }
    })
    const counts = () =>
      page.evaluate(() => (window as unknown as { counts: Record<'most' | 'aborted', number> }).counts)
    await page.route(/qr-text$/, async (route) => {
      asked.add(route.request().url())
      await held
      await route.continue().catch(() => undefined)
    })
    await page.goto('/channels?view=gallery&pageSize=1000')
    await expect.poll(() => asked.size).toBe(4)
    const grid = page.getByRole('grid', { name: '渠道列表' })
    await grid.evaluate((element) => {
      const box = element.parentElement
      if (box) box.scrollTop = 20_000
    })
    await expect.poll(async () => (await counts()).aborted).toBe(4)
    await expect.poll(() => asked.size).toBe(8)
    expect((await counts()).most).toBe(4)
    expect(await grid.getByRole('row').count()).toBeLessThan(12)
    letGo()
    await expect(grid.getByRole('img', { name: /已核验/ }).first()).toBeVisible()
  })

  test('is worked by keyboard in two directions, with the selection of the table', async ({ page, hub }) => {
    await page.goto('/channels?view=gallery')
    const cells = page.getByRole('gridcell')
    await cells.nth(0).focus()
    await page.keyboard.press('ArrowRight')
    await expect(cells.nth(1)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(cells.nth(6)).toBeFocused()
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+ArrowRight')
    await expect(page.getByRole('region', { name: '已选的码' })).toContainText('已选 2 个')
    await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(2)
    const bar = page.getByRole('region', { name: '已选的码' })
    await bar.getByRole('button', { name: '选择本页 50 条' }).click()
    await expect(bar).toContainText('已选 50 个')
    await bar.getByRole('button', { name: '取消选择' }).click()
    await cells.nth(6).focus()
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowUp')
    await expect(cells.nth(2)).toBeFocused()
    await page.keyboard.press(' ')
    await expect(
      page.getByRole('complementary', { name: hub.simulator.channels[2]?.remark ?? '' }),
    ).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('radio', { name: '表格' }).check({ force: true })
    await expect(page.getByRole('row', { selected: true })).toHaveCount(2)
  })

  test('keeps the code in view that is opened beside it', async ({ page }) => {
    await page.goto('/channels?view=gallery&pageSize=200')
    await expect(page.getByRole('gridcell').nth(20)).toBeAttached()
    const cell = page.locator('[role=gridcell][data-row="122"]')
    await page.getByRole('grid', { name: '渠道列表' }).evaluate((grid) => {
      if (grid.parentElement) grid.parentElement.scrollTop = 24 * 288
    })
    await cell.getByRole('button').first().click()
    await expect(page.getByRole('complementary')).toBeVisible()
    await expect(page.getByRole('grid')).toHaveAttribute('aria-colcount', '4')
    await expect(cell).toBeInViewport()
  })

  test('says what has no sharp code', async ({ page }) => {
    await expectMirrored(page)
    await page.goto('/contact-ways?view=gallery&scene=1')
    await expect(page.getByText('小程序控件没有二维码图片').first()).toBeVisible()
    await page.goto(`/contact-ways?view=gallery&q=${encodeURIComponent('图片读不出来')}`)
    await expect(page.getByText('仅原图').first()).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('the gallery on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('has two codes side by side and never scrolls sideways', async ({ page }) => {
    await page.goto('/channels?view=gallery')
    const cells = page.getByRole('gridcell')
    await expect(page.getByRole('img', { name: /已核验/ }).first()).toBeVisible()
    const [one, two, three] = await Promise.all([0, 1, 2].map((at) => cells.nth(at).boundingBox()))
    expect(one?.y).toBe(two?.y)
    expect(three?.y).toBeGreaterThan(one?.y ?? 0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessible(page)
  })
})
