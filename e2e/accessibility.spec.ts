import { expect, expectAccessible, test } from './support/test'

const paths = [
  '/channels',
  '/contact-ways',
  '/contact-ways/new',
  '/batches',
  '/batches/new',
  '/print',
  '/creations',
  '/settings',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, role: 'admin' })

    for (const path of paths) {
      test(`${path} breaks no rule`, async ({ page }) => {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
        await expect(page).toHaveTitle(/ – 渠道台$/)
        await expect(page.getByRole('main')).toHaveCount(1)
        await expect(page.getByRole('navigation').first()).toBeVisible()
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
        await expectAccessible(page)
      })
    }

    test('the page of a code breaks no rule', async ({ page, hub }) => {
      await page.goto(`/contact-ways/${hub.simulator.channels[0]?.configId}`)
      await expect(page.getByText('已核验').first()).toBeVisible()
      await expectAccessible(page)
    })
  })
}

test('open menus break no rule', async ({ page }) => {
  await page.goto('/channels')
  await expect(page.getByText('共 1,200 条')).toBeVisible()
  await page.getByRole('button', { name: /^排序/ }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /语言、主题、退出/ }).click()
  await expect(page.getByRole('menuitem', { name: '退出登录' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /语言、主题、退出/ })).toBeFocused()
  await page.getByRole('row').nth(2).hover()
  await page.getByRole('row').nth(2).getByRole('button', { name: '操作' }).click()
  await expect(page.getByRole('menuitem', { name: '复制 config_id' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: '搜索' }).click()
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(page.getByRole('textbox', { name: '搜索' })).toBeFocused()
})

test.describe('moving about', () => {
  test('starts at a skip link, and a new page has the focus on its heading', async ({ page }) => {
    await page.goto('/channels')
    await expect(page.getByText('共 1,200 条')).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: /跳到|跳至/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /联系方式/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: '联系方式' })).toBeFocused()
  })

  test('C opens the form for editors', async ({ page }) => {
    await page.goto('/channels')
    await expect(page.getByText('共 1,200 条')).toBeVisible()
    await page.keyboard.press('c')
    await expect(page.getByRole('heading', { level: 1, name: '新建二维码' })).toBeFocused()
  })

  test('English is complete and chosen in the menu', async ({ page, context, desk }) => {
    await context.addCookies([{ name: 'locale', value: 'en', url: desk.origin }])
    for (const path of paths) {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const words = await page.getByRole('heading', { level: 1 }).textContent()
      expect(words).toMatch(/^[\x20-\x7e]+$/)
    }
  })
})
