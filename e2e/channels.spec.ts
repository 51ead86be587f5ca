import { pictureText } from '../lib/simulator/picture'
import { scan, scanDownload } from './support/scan'
import { expect, expectAccessible, test } from './support/test'

const HOSTILE = '<img src=x onerror=alert(1)>'

test.describe('channels', () => {
  test.use({ role: 'viewer' })

  test('shows the newest first, with tags, state and the number of all', async ({ page, hub }) => {
    await page.goto('/channels')
    await expect(page).toHaveTitle('渠道 – 渠道台')
    const [newest] = hub.simulator.channels
    const first = page.getByRole('table', { name: '渠道列表' }).getByRole('row').nth(1)
    await expect(first).toContainText(newest?.remark.trim() ?? '')
    await expect(first).toContainText(newest?.state ?? '')
    await expect(page.getByText('第 1–50 条，共 1,200 条')).toBeVisible()
    await expectAccessible(page)
  })

  test('searches over all channels and keeps the search in the address', async ({ page, hub }) => {
    const oldest = hub.simulator.channels.at(-1)
    await page.goto('/channels')
    await page.getByRole('textbox', { name: '搜索' }).fill(oldest?.state.toUpperCase() ?? '')
    await expect(page.getByRole('row')).toHaveCount(2)
    await expect(page.getByRole('row').nth(1)).toContainText(oldest?.state ?? '')
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(oldest?.state.toUpperCase() ?? '')}`))
    await page.reload()
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.getByRole('textbox', { name: '搜索' }).fill('绝对没有的名字')
    await expect(page.getByText('没有符合「绝对没有的名字」的渠道。换个词，或清除筛选。')).toBeVisible()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await expect(page.getByText('共 1,200 条')).toBeVisible()
  })

  test('filters by tags that must all match, and by date', async ({ page, hub }) => {
    await page.goto('/channels')
    await page.getByRole('group', { name: '筛选' }).getByRole('button', { name: '标签', exact: true }).click()
    const choices = page.getByRole('dialog')
    await choices.getByRole('checkbox', { name: /^门店/ }).check()
    await choices.getByRole('checkbox', { name: /^上海/ }).check()
    await page.keyboard.press('Escape')
    const names = (tags: readonly { name: string }[]) => tags.map(({ name }) => name)
    const both = hub.simulator.channels.filter(
      ({ tags }) => names(tags).includes('门店') && names(tags).includes('上海'),
    )
    await expect(page.getByText(`共 ${both.length.toLocaleString('en')} 条`)).toBeVisible()
    await page.goto('/channels?from=2024-01-01&to=2024-01-31')
    const from = Date.parse('2024-01-01T00:00:00+08:00')
    const to = Date.parse('2024-02-01T00:00:00+08:00')
    const then = hub.simulator.channels.filter(
      ({ createDate }) => Date.parse(createDate) >= from && Date.parse(createDate) < to,
    )
    await expect(page.getByText(`共 ${then.length} 条`)).toBeVisible()
  })

  test('calls a tag without a name by its id, in the list, in the filter and beside it', async ({ page }) => {
    const nameless = { id: 'etNamelessTag', name: '' }
    const channel = { state: 's', configId: 'c', remark: '前台', createDate: null, tags: [nameless] }
    const marks = { syncedAt: new Date().toISOString(), stale: false }
    await page.route(/\/api\/channels\?/, (route) =>
      route.fulfill({ json: { items: [channel], total: 1, page: 1, pageSize: 50, ...marks } }),
    )
    await page.route(/\/api\/channels\/tags/, (route) =>
      route.fulfill({ json: { items: [{ ...nameless, count: 3 }] } }),
    )
    await page.goto('/channels')
    await expect(page.getByRole('row').nth(1)).toContainText(nameless.id)
    await page.getByRole('group', { name: '筛选' }).getByRole('button', { name: '标签', exact: true }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: '查找标签' }).fill('nameless')
    await page.getByRole('dialog').getByRole('checkbox', { name: nameless.id }).check()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /^标签.*etNamelessTag/ })).toBeVisible()
  })

  test('pages, and answers up to a thousand rows', async ({ page, hub }) => {
    await page.goto('/channels?page=2')
    await expect(page.getByText('第 51–100 条，共 1,200 条')).toBeVisible()
    await expect(page.getByRole('row').nth(1)).toContainText(hub.simulator.channels[50]?.state ?? '')
    const answer = await page.request.get('/api/channels?pageSize=1000')
    expect((await answer.json()).items).toHaveLength(1000)
  })

  test('shows a thousand rows, drawing those in view', async ({ page, hub }) => {
    await page.goto('/channels?page=2')
    await page.getByRole('combobox', { name: /每页/ }).selectOption('1000')
    await expect(page.getByText('第 1–1,000 条，共 1,200 条')).toBeVisible()
    const table = page.getByRole('table', { name: '渠道列表' })
    await expect(table).toHaveAttribute('aria-rowcount', '1201')
    const seen = await table.evaluate(async (element) => {
      const box = element.parentElement as HTMLElement
      const rows = new Map<number, string>()
      let most = 0
      for (let top = 0; top < box.scrollHeight; top += box.clientHeight * 0.8) {
        box.scrollTop = top
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        const edge = box.getBoundingClientRect()
        for (const row of element.querySelectorAll('tbody tr[aria-rowindex]')) {
          const { top: above, bottom: below } = row.getBoundingClientRect()
          if (below > edge.top && above < edge.bottom) {
            rows.set(Number(row.getAttribute('aria-rowindex')), row.textContent ?? '')
          }
        }
        most = Math.max(most, document.querySelectorAll('*').length)
      }
      return { rows: [...rows].sort(([a], [b]) => a - b), most }
    })
    expect(seen.rows.map(([number]) => number)).toEqual(Array.from({ length: 1000 }, (_, at) => at + 2))
    for (const [number, text] of seen.rows) {
      expect(text).toContain(hub.simulator.channels[number - 2]?.state ?? '')
    }
    expect(seen.most).toBeLessThan(1500)
  })

  test('keeps the focus among a thousand rows', async ({ page, hub }) => {
    await page.goto('/channels?pageSize=1000')
    await expect(page.getByText('第 1–1,000 条，共 1,200 条')).toBeVisible()
    const rows = page.getByRole('row')
    await rows.nth(1).focus()
    await page.keyboard.press('End')
    const last = rows.filter({ hasText: hub.simulator.channels[999]?.state ?? '' })
    await expect(last).toBeFocused()
    await expect(last).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press('Shift+ArrowUp')
    await expect(page.getByRole('region', { name: '已选的码' })).toContainText('已选 3 个')
    await page.keyboard.press('Home')
    const first = rows.filter({ hasText: hub.simulator.channels[0]?.state ?? '' })
    await expect(first).toBeFocused()
    await expect(first).toBeInViewport({ ratio: 1 })
    await page.mouse.move(700, 500)
    await page.mouse.wheel(0, 12_000)
    await expect(rows.filter({ hasText: hub.simulator.channels[305]?.state ?? '' })).toBeVisible()
    await expect(first).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(rows.filter({ hasText: hub.simulator.channels[1]?.state ?? '' })).toBeFocused()
    await page.getByRole('checkbox', { name: '选择本页全部' }).check()
    await expect(page.getByRole('region', { name: '已选的码' })).toContainText('已选 1,000 个')
  })

  test('chooses a range with Shift', async ({ page }) => {
    await page.goto('/channels')
    await page.getByRole('row').nth(2).getByRole('checkbox').click()
    await page
      .getByRole('row')
      .nth(6)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] })
    await expect(page.getByRole('region', { name: '已选的码' })).toContainText('已选 5 个')
    await expect(page.getByRole('row', { selected: true })).toHaveCount(5)
  })

  test('a page behind the last one says so and leads back', async ({ page }) => {
    await page.goto('/channels?page=99')
    await expect(page.getByRole('heading', { name: '这一页没有内容' })).toBeVisible()
    await page.getByRole('button', { name: '回到第一页' }).click()
    await expect(page.getByText('第 1–50 条，共 1,200 条')).toBeVisible()
  })

  test('a remark that looks like markup is text everywhere', async ({ page }) => {
    let alerts = 0
    page.on('dialog', (dialog) => {
      alerts += 1
      void dialog.dismiss()
    })
    await page.goto(`/channels?q=${encodeURIComponent('<img src=x')}`)
    await page.getByRole('button', { name: HOSTILE, exact: true }).click()
    const panel = page.getByRole('complementary', { name: HOSTILE })
    await expect(panel.getByRole('img', { name: `二维码：${HOSTILE}，已核验` })).toBeVisible()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('link', { name: '下载 PNG' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('img src=x onerror=alert(1).png')
    expect(alerts).toBe(0)
  })

  test('a name opens the code, which scans and is downloaded sharp', async ({ page, hub }) => {
    await page.goto('/channels')
    const channel = hub.simulator.channels[1]
    const opener = page.getByRole('button', { name: channel?.remark ?? '', exact: true })
    await opener.click()
    await expect(page).toHaveURL(new RegExp(`open=${channel?.configId}`))
    const panel = page.getByRole('complementary', { name: channel?.remark ?? '' })
    await expect(panel.getByText('已核验')).toBeVisible()
    const text = pictureText(channel?.configId ?? '')
    const shown = await panel.getByRole('img', { name: /^二维码：/ }).screenshot()
    expect(await scan(new Uint8Array(shown))).toBe(text)
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('link', { name: '下载 PNG' }).click(),
    ])
    expect(await scanDownload(png)).toBe(text)
    await panel.getByRole('radio', { name: 'SVG' }).check({ force: true })
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('link', { name: '下载 SVG' }).click(),
    ])
    expect(await scanDownload(svg)).toBe(text)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(opener).toBeFocused()
  })

  test('is worked by keyboard alone', async ({ page, hub }) => {
    await page.goto('/channels')
    await expect(page.getByText('第 1–50 条，共 1,200 条')).toBeVisible()
    await page.keyboard.press('/')
    await expect(page.getByRole('textbox', { name: '搜索' })).toBeFocused()
    await page.getByRole('row').nth(1).focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('row').nth(2)).toBeFocused()
    await page.keyboard.press('x')
    await expect(page.getByRole('region', { name: '已选的码' })).toContainText('已选 1 个')
    await page.keyboard.press(' ')
    await expect(
      page.getByRole('complementary', { name: hub.simulator.channels[1]?.remark ?? '' }),
    ).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('row').nth(2).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/contact-ways/${hub.simulator.channels[1]?.configId}`))
  })

  test('viewers are offered nothing that creates', async ({ page }) => {
    await page.goto('/channels')
    await expect(page.getByText('共 1,200 条')).toBeVisible()
    await expect(page.getByRole('link', { name: '新建二维码' })).toHaveCount(0)
    await page.keyboard.press('c')
    await expect(page).toHaveURL(/\/channels/)
  })
})

test.describe('channels on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('are entries, open as a sheet and never scroll sideways', async ({ page, hub }) => {
    await page.goto('/channels')
    await expect(page.getByRole('table')).toHaveCount(0)
    await page.getByRole('button', { name: hub.simulator.channels[0]?.remark ?? '', exact: true }).click()
    await expect(page.getByRole('img', { name: /^二维码：.*已核验/ })).toBeVisible()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    await expectAccessible(page)
  })
})
