import { expectMirrored } from './support/mirror'
import { expect, expectAccessible, test } from './support/test'

test.describe('the command palette', () => {
  test('finds codes by text, opens them and remembers them', async ({ page, hub }) => {
    await expectMirrored(page)
    const channel = hub.simulator.channels[1]
    await page.goto('/batches')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: '搜索或跳转' })
    const field = palette.getByRole('combobox', { name: '搜索或跳转' })
    await expect(field).toBeFocused()
    await expect(palette.getByRole('group', { name: '页面' })).toBeVisible()
    await expectAccessible(page)
    await field.fill(channel?.state ?? '')
    const found = palette.getByRole('group', { name: '渠道' }).getByRole('option')
    await expect(found.first()).toContainText(channel?.remark.trim() ?? '')
    await expect(found.first()).toContainText(channel?.state ?? '')
    await expect(found.first().locator('mark')).toHaveText(channel?.state ?? '')
    await expect(found.first()).toHaveAttribute('aria-selected', 'true')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/contact-ways/${channel?.configId}`))
    await expect(palette).toBeHidden()
    await page.keyboard.press('Control+k')
    await expect(palette.getByRole('group', { name: '最近打开' }).getByRole('option').first()).toContainText(
      channel?.remark.trim() ?? '',
    )
    await page.keyboard.press('Escape')
    await expect(palette).toBeHidden()
  })

  test('is worked by the arrows, and leads to pages and actions', async ({ page }) => {
    await page.goto('/channels')
    await page.getByRole('button', { name: '搜索或跳转' }).click()
    const palette = page.getByRole('dialog', { name: '搜索或跳转' })
    const options = palette.getByRole('option')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
    const active = await palette.getByRole('combobox').getAttribute('aria-activedescendant')
    await expect(options.nth(1)).toHaveAttribute('id', active ?? '')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(options.last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.type('深色')
    await expect(options).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(palette).toBeHidden()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.getByRole('button', { name: '搜索或跳转' })).toBeFocused()
    await page.keyboard.press('Control+k')
    await palette.getByRole('combobox').fill('批量创建')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/batches\/new/)
  })

  test('asks for nothing while a word is composed, and gives up older questions', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url())
      if (pathname === '/api/channels' && searchParams.has('q')) asked.push(searchParams.get('q') ?? '')
    })
    await page.goto('/batches')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: '搜索或跳转' })
    await expect(palette.getByRole('combobox')).toBeFocused()
    const input = await page.context().newCDPSession(page)
    await input.send('Input.imeSetComposition', { text: 'dian', selectionStart: 4, selectionEnd: 4 })
    await expect(palette.getByRole('combobox')).toHaveValue('dian')
    await input.send('Input.insertText', { text: '店' })
    await expect(palette.getByRole('group', { name: '渠道' }).getByRole('option').first()).toContainText('店')
    expect(asked).toEqual(['店'])
    const givenUp: string[] = []
    page.on('requestfailed', (request) => givenUp.push(new URL(request.url()).searchParams.get('q') ?? ''))
    await page.route(/q=me(&|$)/, () => undefined)
    await palette.getByRole('combobox').fill('me')
    await expect.poll(() => asked).toContain('me')
    await palette.getByRole('combobox').fill('metro')
    await expect(palette.getByRole('group', { name: '渠道' }).getByRole('option').first()).toContainText(
      'metro',
    )
    expect(givenUp.filter((q) => q === 'me')).toHaveLength(2)
  })

  test.describe('without an answer', () => {
    test.use({ expectedErrors: [/net::ERR_FAILED/] })

    test('says what could not be read, and tries again', async ({ page }) => {
      let isDown = true
      await page.route(/\/api\/(channels|contact-ways)\?.*q=/, (route) =>
        isDown ? route.abort() : route.continue(),
      )
      await page.goto('/batches')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('Control+k')
      const palette = page.getByRole('dialog', { name: '搜索或跳转' })
      await palette.getByRole('combobox').fill('店')
      await expect(palette.getByRole('alert')).toBeVisible()
      isDown = false
      await palette.getByRole('button', { name: '重试' }).click()
      await expect(palette.getByRole('group', { name: '渠道' })).toBeVisible()
    })
  })

  test.describe('of a viewer', () => {
    test.use({ role: 'viewer' })

    test('offers nothing that creates', async ({ page }) => {
      await page.goto('/channels')
      await page.getByRole('button', { name: '搜索或跳转' }).click()
      const palette = page.getByRole('dialog', { name: '搜索或跳转' })
      await expect(palette.getByRole('option', { name: '立即同步' })).toBeVisible()
      await expect(palette.getByRole('option', { name: '新建二维码' })).toHaveCount(0)
      await expect(palette.getByRole('option', { name: '批量创建' })).toHaveCount(0)
    })
  })
})
