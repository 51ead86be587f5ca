import { expect, expectAccessible, test } from './support/test'

const headsOf = (page: import('@playwright/test').Page) =>
  page
    .getByRole('table')
    .getByRole('columnheader')
    .allTextContents()
    .then((texts) => texts.slice(2, -1))

test.describe('columns of a list', () => {
  test.use({ role: 'viewer' })

  test('are chosen, ordered and remembered for this list in this browser', async ({ page }) => {
    await page.goto('/channels')
    await expect(page.getByText('第 1–50 条，共 1,200 条')).toBeVisible()
    await expect.poll(() => headsOf(page)).toEqual(['渠道名称', '标签', 'state', 'config_id', '创建时间'])
    await page.getByRole('button', { name: '列', exact: true }).click()
    const menu = page.getByRole('dialog', { name: '列' })
    await menu.getByRole('checkbox', { name: 'config_id' }).uncheck()
    await menu.getByRole('button', { name: '「创建时间」往前移' }).click()
    await menu.getByRole('button', { name: '「创建时间」往前移' }).click()
    await expect(menu.getByRole('checkbox', { name: '渠道名称' })).toBeDisabled()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await expect.poll(() => headsOf(page)).toEqual(['渠道名称', '标签', '创建时间', 'state'])
    await page.reload()
    await expect(page.getByText('第 1–50 条，共 1,200 条')).toBeVisible()
    await expect.poll(() => headsOf(page)).toEqual(['渠道名称', '标签', '创建时间', 'state'])
    await page.goto('/contact-ways')
    await expect(page.getByRole('row').nth(1)).toContainText(/单人|多人|小程序|临时/)
    await expect.poll(() => headsOf(page)).toEqual(['备注名称', '类型', '接待', 'state', '创建时间'])
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('dialog', { name: '列' }).getByRole('checkbox', { name: 'config_id' }).check()
    await expect
      .poll(() => headsOf(page))
      .toEqual(['备注名称', '类型', '接待', 'state', 'config_id', '创建时间'])
  })

  test('are moved and drawn wider by keyboard, and come back as usual', async ({ page }) => {
    await page.goto('/channels')
    await expect(page.getByText('第 1–50 条，共 1,200 条')).toBeVisible()
    await page.getByRole('button', { name: '列', exact: true }).click()
    const menu = page.getByRole('dialog', { name: '列' })
    const state = menu.getByRole('checkbox', { name: 'state' })
    const head = page.getByRole('columnheader', { name: 'state' })
    await state.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(menu.getByText('「state」现在是第 2 列，共 5 列')).toBeAttached()
    await expect(state).toBeFocused()
    const before = (await head.boundingBox())?.width ?? 0
    await page.keyboard.press('Alt+ArrowRight')
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(async () => (await head.boundingBox())?.width).toBe(before + 32)
    await expect.poll(() => headsOf(page)).toEqual(['渠道名称', 'state', '标签', 'config_id', '创建时间'])
    await menu.getByRole('button', { name: '恢复默认' }).click()
    await expect.poll(() => headsOf(page)).toEqual(['渠道名称', '标签', 'state', 'config_id', '创建时间'])
    await expect.poll(async () => (await head.boundingBox())?.width).toBe(before)
  })

  test('are drawn wider at the edge of their head', async ({ page }) => {
    await page.goto('/channels')
    await expect(page.getByText('第 1–50 条，共 1,200 条')).toBeVisible()
    const head = page.getByRole('columnheader', { name: '标签' })
    const box = await head.boundingBox()
    if (!box) throw new Error('no head')
    await page.mouse.move(box.x + box.width - 3, box.y + 18)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width + 77, box.y + 18, { steps: 4 })
    await page.mouse.up()
    const wider = Math.round(box.width) + 80
    await expect.poll(async () => Math.round((await head.boundingBox())?.width ?? 0)).toBe(wider)
    await page.reload()
    await expect.poll(async () => Math.round((await head.boundingBox())?.width ?? 0)).toBe(wider)
    await head.locator('[data-width-handle]').dblclick()
    await expect
      .poll(async () => Math.round((await head.boundingBox())?.width ?? 0))
      .toBe(Math.round(box.width))
  })

  test('stay without sideways scrolling of the page in a narrow window', async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 900 })
    await page.goto('/channels')
    await expect(page.getByText('共 1,200 条')).toBeVisible()
    const [inner, outer] = await page
      .getByRole('table')
      .evaluate((table) => [table.scrollWidth, table.parentElement?.clientWidth ?? 0])
    expect(inner).toBeLessThanOrEqual(outer ?? 0)
    await expect(page.getByRole('columnheader', { name: 'state' })).toBeHidden()
  })
})
