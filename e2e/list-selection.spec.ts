import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, test } from './support/test'

test.describe('choosing rows', () => {
  test.use({ role: 'viewer', expectedErrors: [/status of 503/] })

  test('outlives paging, searching, another page and reloading', async ({ page, hub }) => {
    const bar = page.getByRole('region', { name: '已选的码' })
    await page.goto('/channels')
    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    await expect(bar).toContainText('已选 1 个')
    await page.getByRole('button', { name: '下一页' }).click()
    await expect(page.getByText('第 51–100 条')).toBeVisible()
    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    await page.getByRole('textbox', { name: '搜索' }).fill(hub.simulator.channels.at(-1)?.state ?? '')
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    await expect(bar).toContainText('已选 3 个')
    await expect(page.getByRole('status').filter({ hasText: '跨页保留选择' })).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: '联系方式' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: '联系方式' })).toBeVisible()
    await expect(bar).toBeHidden()
    await page.goto('/channels')
    await expect(bar).toContainText('已选 3 个')
    await expect(page.getByRole('row').nth(1).getByRole('checkbox')).toBeChecked()
    await bar.getByRole('button', { name: '取消选择' }).press('Enter')
    await expect(bar).toBeHidden()
    await expect(page.locator('tr[data-row][tabindex="0"]')).toBeFocused()
    await page.reload()
    await expect(page.getByText('第 1–50 条')).toBeVisible()
    await expect(bar).toBeHidden()
  })

  test('takes all that matches, and all of it leaves as a table', async ({ page, hub }) => {
    await page.goto('/channels')
    const bar = page.getByRole('region', { name: '已选的码' })
    await page.getByRole('checkbox', { name: '选择本页全部' }).check()
    await expect(bar).toContainText('已选 50 个')
    await bar.getByRole('button', { name: '选择全部 1,200 条' }).press('Enter')
    await expect(bar).toContainText('已选 1,200 个')
    await expect(bar).toBeFocused()
    await expect(bar.getByRole('button', { name: /选择全部/ })).toHaveCount(0)
    await expect(bar.getByRole('link', { name: '打印' })).toHaveAttribute('href', '/print?list=chosen')
    await expect(bar.getByRole('button', { name: '下载 ZIP' })).toBeVisible()
    await expectAccessible(page)
    await bar.getByRole('button', { name: '导出表格' }).click()
    await expect(page.getByRole('menuitem', { name: /csv/ })).toBeVisible()
    await expectAccessible(page)
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /csv/ }).click(),
    ])
    expect(csv.suggestedFilename()).toMatch(/\.csv$/)
    const text = await readFile(await csv.path(), 'utf8')
    for (const { state } of hub.simulator.channels) expect(text).toContain(state)
    await bar.getByRole('button', { name: '导出表格' }).click()
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /xlsx/ }).click(),
    ])
    expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/)
    await page.getByRole('row').nth(3).getByRole('checkbox').uncheck()
    await expect(bar).toContainText('已选 1,199 个')
  })

  test('leaves no row under its bar', async ({ page }) => {
    await page.goto('/channels')
    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    const bar = page.getByRole('region', { name: '已选的码' })
    await expect(bar).toBeVisible()
    await page.locator('tr[data-row="0"]').focus()
    await page.keyboard.press('End')
    const last = page.locator('tr[data-row="49"]')
    await expect(last).toBeFocused()
    const [row, edge] = await Promise.all([last.boundingBox(), bar.boundingBox()])
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(edge?.y ?? 0)
  })

  test('takes what matches a search, not the rest', async ({ page }) => {
    await page.goto(`/channels?q=${encodeURIComponent('店')}`)
    await page.getByRole('checkbox', { name: '选择本页全部' }).check()
    const bar = page.getByRole('region', { name: '已选的码' })
    const offer = bar.getByRole('button', { name: /选择全部/ })
    const total = (await offer.textContent())?.match(/[\d,]+/)?.[0] ?? ''
    await offer.click()
    await expect(bar).toContainText(`已选 ${total} 个`)
    expect(Number(total.replaceAll(',', ''))).toBeLessThan(1_200)
  })

  test('copies the states, and says in its place when that fails', async ({ page, context, hub }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/channels')
    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    await page.getByRole('row').nth(2).getByRole('checkbox').check()
    const bar = page.getByRole('region', { name: '已选的码' })
    await bar.getByRole('button', { name: '复制 state' }).click()
    await expect(bar.getByRole('button', { name: '已复制 2 个' })).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.trim().split('\n')).toEqual(hub.simulator.channels.slice(0, 2).map(({ state }) => state))
    await page.getByRole('row').nth(3).getByRole('checkbox').check()
    await expect(bar.getByRole('button', { name: '复制 state' })).toBeVisible()
    await page.route('**/api/channels/export', (route) =>
      route.fulfill({
        status: 503,
        json: {
          type: 'about:blank',
          title: 'internal',
          status: 503,
          code: 'internal',
          detail: '',
          requestId: 'r-1',
        },
      }),
    )
    await bar.getByRole('button', { name: '复制 state' }).click()
    await expect(bar.getByRole('alert')).toContainText('r-1')
    await expect(bar).toContainText('已选 3 个')
  })

  test('stays quick with a hundred thousand ids', async ({ page }) => {
    const items = Array.from({ length: 100_000 }, (_, at) => `id-${String(at).padStart(28, '0')}`)
    await page.route(/\/api\/channels\/ids/, (route) => route.fulfill({ json: { items, total: 100_003 } }))
    await page.goto('/channels')
    await page.getByRole('checkbox', { name: '选择本页全部' }).check()
    const bar = page.getByRole('region', { name: '已选的码' })
    await bar.getByRole('button', { name: '选择全部 1,200 条' }).click()
    await expect(bar).toContainText('已选 100,050 个')
    await expect(bar).toContainText('打包最多 10,000 个，打印最多 5,000 个')
    await expect(bar.getByRole('button', { name: '下载 ZIP' })).toHaveCount(0)
    await expect(bar).toContainText('3 条没有 config_id，没有选上')
    await page.getByRole('row').nth(1).getByRole('checkbox').uncheck()
    await expect(bar).toContainText('已选 100,049 个')
    await page.reload()
    await expect(bar).toContainText('已选 100,049 个')
  })
})
