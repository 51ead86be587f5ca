import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const scrollTop = (page: Page) =>
  page.getByRole('table').evaluate((table) => table.parentElement?.scrollTop ?? 0)

const rowOf = (page: Page, at: number) => page.locator(`tr[data-row="${at}"]`)

test.describe('coming back to a list', () => {
  test.use({ role: 'viewer' })

  test('finds what was typed in the moment before leaving', async ({ page }) => {
    await page.goto('/channels')
    await expect(page.getByRole('row').nth(5)).toBeVisible()
    // The other page is on its way for longer than typing takes to rest.
    await page.route(/\/print\?/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      await route.continue()
    })
    await page.getByRole('textbox', { name: '搜索' }).pressSequentially('店')
    // As long as a quick press of a finger.
    await page.getByRole('navigation').getByRole('link', { name: '打印' }).click({ delay: 60 })
    await expect(page).toHaveURL(/\/print/)
    await page.goBack()
    await expect(page).toHaveURL(/q=%E5%BA%97/)
    await expect(page.getByRole('textbox', { name: '搜索' })).toHaveValue('店')
  })

  test('takes each letter, however the address lags behind', async ({ page }) => {
    await page.goto('/channels')
    await expect(page.getByRole('row').nth(5)).toBeVisible()
    const field = page.getByRole('textbox', { name: '搜索' })
    // Now and then the address is written between two letters.
    await field.pressSequentially('nanjing-dong', { delay: 90 })
    for (const pause of [290, 300, 310, 320, 340]) {
      await page.waitForTimeout(pause)
      await field.press('Backspace')
    }
    await expect(field).toHaveValue('nanjing')
    await expect(page).toHaveURL(/q=nanjing$/)
    await expect(field).toHaveValue('nanjing')
    await page.goto('/channels?q=%E5%BA%97')
    await expect(field).toHaveValue('店')
    await field.press('End')
    await field.press('Backspace')
    await expect(page).toHaveURL(/channels$/)
    await field.pressSequentially('zz')
    await page.goBack()
    await page.waitForTimeout(500)
    expect(new URL(page.url()).search).not.toContain('zz')
  })

  test('leaves the tools of a row with its code when other rows come to its place', async ({ page }) => {
    await page.goto('/channels')
    const row = page.getByRole('row').nth(3)
    await row.hover()
    await expect(row.getByRole('button', { name: '操作' })).toBeVisible()
    const before = (await row.textContent()) ?? ''
    await page.getByRole('textbox', { name: '搜索' }).pressSequentially('a1')
    await expect(row).not.toHaveText(before)
    await expect(page.getByRole('table').getByRole('button', { name: '操作' })).toHaveCount(0)
    await row.hover({ position: { x: 300, y: 20 } })
    await expect(row.getByRole('button', { name: '操作' })).toBeVisible()
  })

  test('begins at the first page of what is typed, and forgets a search that was cleared', async ({
    page,
  }) => {
    await page.goto('/channels')
    await expect(page.getByText(/第 1–50 条/)).toBeVisible()
    await page.getByRole('button', { name: '下一页' }).click()
    await expect(page.getByText(/第 51–100 条/)).toBeVisible()
    const field = page.getByRole('textbox', { name: '搜索' })
    await field.pressSequentially('店')
    await expect(page).toHaveURL(/channels\?q=%E5%BA%97$/)
    await expect(page.getByText(/第 1–50 条/)).toBeVisible()
    await page.getByRole('button', { name: '下一页' }).click()
    await expect(page.getByText(/第 51–100 条/)).toBeVisible()
    await page.getByRole('button', { name: '清空搜索' }).click()
    await expect(page).toHaveURL(/channels$/)
    await field.pressSequentially('foo-bar-nothing')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await expect(field).toHaveValue('')
    await expect(page).toHaveURL(/channels$/)
    await field.pressSequentially('a')
    await expect(page).toHaveURL(/q=a$/)
    await field.press('Backspace')
    await expect(page).toHaveURL(/channels$/)
    await page.getByRole('button', { name: '下一页' }).click()
    await expect(page).toHaveURL(/page=2/)
    await expect(field).toHaveValue('')
  })

  test('finds filter, place, row and selection again, by every way back', async ({ page }) => {
    await page.goto(`/channels?pageSize=200&q=${encodeURIComponent('店')}`)
    await expect(page.getByText(/第 1–200 条/)).toBeVisible()
    await page.getByRole('row').nth(3).getByRole('checkbox').check()
    await page.getByRole('table').evaluate((table) => {
      if (table.parentElement) table.parentElement.scrollTop = 3_000
    })
    await rowOf(page, 80).focus()
    const before = await scrollTop(page)
    const name = (await rowOf(page, 80).textContent()) ?? ''
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    const opened = page.url()

    await page.goBack()
    await expect(rowOf(page, 80)).toBeFocused()
    await expect(rowOf(page, 80)).toHaveText(name)
    expect(Math.abs((await scrollTop(page)) - before)).toBeLessThan(2)
    await expect(page.getByRole('textbox', { name: '搜索' })).toHaveValue('店')
    await expect(page.getByRole('region', { name: '已选的码' })).toContainText('已选 1 个')

    await page.goForward()
    await expect(page).toHaveURL(opened)
    await page.getByRole('main').getByRole('link', { name: '渠道', exact: true }).first().click()
    await expect(page.getByText(/第 1–200 条/)).toBeVisible()
    await expect.poll(async () => Math.abs((await scrollTop(page)) - before)).toBeLessThan(2)
    await expect(page.getByRole('textbox', { name: '搜索' })).toHaveValue('店')

    await page.reload()
    await expect(page.getByText(/第 1–200 条/)).toBeVisible()
    await expect.poll(async () => Math.abs((await scrollTop(page)) - before)).toBeLessThan(2)
    await expect(rowOf(page, 80)).toHaveAttribute('tabindex', '0')
    await expect(page.getByRole('region', { name: '已选的码' })).toContainText('已选 1 个')
  })

  test('shows the old rows at once, without asking first', async ({ page }) => {
    await page.goto('/channels')
    await expect(page.getByText('第 1–50 条，共 1,200 条')).toBeVisible()
    await rowOf(page, 4).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.route(/\/api\/channels\?/, () => undefined)
    await page.goBack()
    await expect(rowOf(page, 4)).toBeFocused()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  test('keeps the row when the rows are drawn another way', async ({ page }) => {
    await page.goto('/channels?pageSize=200')
    await expect(page.getByText('第 1–200 条，共 1,200 条')).toBeVisible()
    await page.getByRole('table').evaluate((table) => {
      if (table.parentElement) table.parentElement.scrollTop = 4_000
    })
    await rowOf(page, 110).focus()
    await page.getByRole('radio', { name: '图库' }).check({ force: true })
    await expect(page.locator('[role=gridcell][data-row="110"]')).toBeInViewport()
    await expect(page.locator('[role=gridcell][data-row="110"]')).toHaveAttribute('tabindex', '0')
  })

  test('other rows are seen from the first one, once they are there', async ({ page }) => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.goto('/channels?pageSize=200')
    await expect(page.getByText('第 1–200 条，共 1,200 条')).toBeVisible()
    await page.getByRole('table').evaluate((table) => {
      if (table.parentElement) table.parentElement.scrollTop = 3_000
    })
    await page.route(/\/api\/channels\?.*q=/, async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('textbox', { name: '搜索' }).fill('店')
    await expect(page.locator('[aria-busy=true]').first()).toBeVisible()
    expect(await scrollTop(page)).toBeGreaterThan(2_000)
    letGo()
    await expect.poll(() => scrollTop(page)).toBe(0)
  })
})

test.describe('searching a list', () => {
  test.use({ role: 'viewer' })

  test('asks for whole words of an input method, gives up older questions, adds nothing to the history', async ({
    page,
  }) => {
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url())
      if (pathname === '/api/channels' && searchParams.has('q')) asked.push(searchParams.get('q') ?? '')
    })
    await page.goto('/channels')
    await expect(page.getByText('共 1,200 条')).toBeVisible()
    const entries = await page.evaluate(() => history.length)
    const field = page.getByRole('textbox', { name: '搜索' })
    await field.focus()
    const input = await page.context().newCDPSession(page)
    await input.send('Input.imeSetComposition', { text: 'dian', selectionStart: 4, selectionEnd: 4 })
    await expect(field).toHaveValue('dian')
    await input.send('Input.insertText', { text: '店' })
    await expect(page).toHaveURL(/q=/)
    await expect(page.getByRole('row').nth(1)).toContainText('店')
    expect(asked).toEqual(['店'])
    await field.press('End')
    await page.keyboard.type('  ')
    await expect(field).toHaveValue('店  ')
    expect(asked).toEqual(['店'])
    const givenUp: string[] = []
    page.on('requestfailed', (request) => givenUp.push(new URL(request.url()).searchParams.get('q') ?? ''))
    await page.route(/\/api\/channels\?.*q=sh-?(&|$)/, () => undefined)
    await field.fill('')
    await page.keyboard.type('sh-jing', { delay: 30 })
    await expect.poll(() => givenUp).toContain('sh')
    await expect.poll(() => givenUp).toContain('sh-')
    await expect(page.getByRole('row').nth(1)).toContainText('sh-jing')
    expect(await page.evaluate(() => history.length)).toBe(entries)
  })
})
