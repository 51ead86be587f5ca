import { expect, expectAccessible, test } from './support/test'

test.describe('saved views', () => {
  test.use({ expectedErrors: [/status of (409|422)/] })

  test('are kept under a name, opened, shared, changed and deleted', async ({
    page,
    browser,
    states,
    desk,
  }) => {
    await page.goto(`/channels?q=${encodeURIComponent('店')}&sort=remark&order=asc`)
    await page.getByRole('button', { name: '视图', exact: true }).click()
    const menu = page.getByRole('dialog', { name: '视图' })
    await expect(menu.getByText('还没有保存过视图')).toBeVisible()
    await menu.getByRole('textbox', { name: '视图名称' }).fill('门店按名称')
    await menu.getByRole('checkbox', { name: '给所有人' }).check()
    await menu.getByRole('button', { name: '保存当前视图' }).click()
    await expect(menu.getByText('已保存「门店按名称」')).toBeVisible()
    await expect(menu.getByRole('link', { name: /门店按名称/ })).toHaveAttribute('aria-current', 'true')
    await menu.getByRole('textbox', { name: '视图名称' }).fill('门店按名称')
    await menu.getByRole('button', { name: '保存当前视图' }).click()
    await expect(menu.getByRole('alert')).toBeVisible()
    await expectAccessible(page)

    const other = await browser.newContext({ baseURL: desk.origin, storageState: states.viewer })
    const theirs = await other.newPage()
    await theirs.goto('/channels')
    await theirs.getByRole('button', { name: '视图', exact: true }).click()
    await theirs.getByRole('link', { name: /门店按名称/ }).click()
    await expect(theirs).toHaveURL(/sort=remark/)
    await expect(theirs.getByRole('textbox', { name: '搜索' })).toHaveValue('店')
    await theirs.getByRole('button', { name: '视图', exact: true }).click()
    await theirs.getByRole('button', { name: '「门店按名称」的更多操作' }).click()
    await expect(theirs.getByRole('button', { name: '复制链接' })).toBeVisible()
    await expect(theirs.getByRole('button', { name: '删除' })).toHaveCount(0)
    await other.close()

    await page.goto('/channels?sort=state')
    await page.getByRole('button', { name: '视图', exact: true }).click()
    await menu.getByRole('button', { name: '「门店按名称」的更多操作' }).click()
    await menu.getByRole('button', { name: '更新为当前' }).click()
    await expect(menu.getByText('已更新')).toBeVisible()
    await expect(menu.getByRole('link', { name: /门店按名称/ })).toHaveAttribute('aria-current', 'true')
    await menu.getByRole('textbox', { name: '「门店按名称」的新名称' }).fill('按 state')
    await menu.getByRole('button', { name: '改名' }).click()
    await expect(menu.getByRole('link', { name: /按 state/ })).toBeVisible()
    await menu.getByRole('button', { name: '不再给所有人' }).click()
    await expect(menu.getByRole('img', { name: '所有人可见' })).toHaveCount(0)
    await menu.getByRole('button', { name: '删除' }).click()
    await menu.getByRole('button', { name: '确定删除' }).click()
    await expect(menu.getByText('还没有保存过视图')).toBeVisible()
  })

  test.describe('of a viewer', () => {
    test.use({ role: 'viewer' })

    test('belong to one list', async ({ page }) => {
      await page.goto('/contact-ways?type=1')
      await page.getByRole('button', { name: '视图', exact: true }).click()
      const menu = page.getByRole('dialog', { name: '视图' })
      await menu.getByRole('textbox', { name: '视图名称' }).fill('单人')
      await menu.getByRole('button', { name: '保存当前视图' }).press('Enter')
      await expect(menu.getByRole('link', { name: /单人/ })).toBeVisible()
      await page.goto('/channels')
      await page.getByRole('button', { name: '视图', exact: true }).click()
      await expect(menu.getByRole('link', { name: /单人/ })).toHaveCount(0)
      await page.goto('/contact-ways')
      await page.getByRole('radio', { name: '图库' }).check({ force: true })
      await expect(page.getByRole('grid')).toBeVisible()
      await page.getByRole('button', { name: '视图', exact: true }).click()
      await menu.getByRole('link', { name: /单人/ }).click()
      await expect(page).toHaveURL(/type=1/)
      await expect(page.getByRole('table')).toBeVisible()
      await expect(menu).toBeHidden()
    })
  })
})
