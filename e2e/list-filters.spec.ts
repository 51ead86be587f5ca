import type { Page } from '@playwright/test'
import { expectMirrored } from './support/mirror'
import { expect, expectAccessible, test } from './support/test'

const filtersOf = (page: Page) => page.getByRole('group', { name: '筛选' })

test.describe('filters of channels', () => {
  test.use({ role: 'viewer' })

  test('match all or any of the tags, with counts among what matches', async ({ page, hub }) => {
    await page.goto('/channels')
    await filtersOf(page).getByRole('button', { name: '标签', exact: true }).click()
    const choices = page.getByRole('dialog')
    await choices.getByRole('checkbox', { name: /^门店/ }).check()
    const has = (...wanted: string[]) =>
      hub.simulator.channels.filter(({ tags }) =>
        wanted.every((one) => tags.some(({ name }) => name === one)),
      ).length
    const shops = has('门店')
    const shanghai = has('上海')
    const both = has('门店', '上海')
    await expect(choices.getByRole('listitem').filter({ hasText: /^上海/ })).toContainText(
      both.toLocaleString('en'),
    )
    await choices.getByRole('checkbox', { name: /^上海/ }).check()
    await expect(page.getByText(`共 ${both.toLocaleString('en')} 条`)).toBeVisible()
    await choices.getByRole('radio', { name: '任一符合' }).check({ force: true })
    const either = shops + shanghai - both
    await expect(page.getByText(`共 ${either.toLocaleString('en')} 条`)).toBeVisible()
    await expect(choices.getByRole('listitem').filter({ hasText: /^上海/ })).toContainText(
      shanghai.toLocaleString('en'),
    )
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/tagMode=any/)
    await page.reload()
    await expect(page.getByText(`共 ${either.toLocaleString('en')} 条`)).toBeVisible()
    await filtersOf(page).getByRole('button', { name: '清除「标签」筛选' }).press('Enter')
    await expect(filtersOf(page).getByRole('button', { name: '标签', exact: true })).toBeFocused()
    await expect(page.getByText('共 1,200 条')).toBeVisible()
    await expect(page).not.toHaveURL(/tag/)
  })

  test('seldom wanted ones stand behind one button, and work by keyboard', async ({ page }) => {
    await page.goto('/channels')
    await expect(filtersOf(page).getByRole('button', { name: '创建时间' })).toHaveCount(0)
    await filtersOf(page).getByRole('button', { name: '筛选', exact: true }).press('Enter')
    const menu = page.getByRole('dialog', { name: '筛选' })
    await expect(menu.getByRole('button', { name: '创建时间' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(menu.getByRole('button', { name: '返回筛选' })).toBeFocused()
    await expectAccessible(page)
    await menu.getByRole('button', { name: '近 30 天' }).press('Enter')
    await expect(menu).toBeHidden()
    await expect(filtersOf(page).getByRole('button', { name: /^创建时间\s*近 30 天/ })).toBeVisible()
    await expect(page).toHaveURL(/from=/)
    await filtersOf(page).getByRole('button', { name: '清除「创建时间」筛选' }).press('Enter')
    await expect(filtersOf(page).getByRole('button', { name: '筛选', exact: true })).toBeFocused()
    await expect(page).not.toHaveURL(/from=/)
  })

  test('rows that the Hub no longer lists are shown when asked for, and marked', async ({ page }) => {
    const channel = { state: 's', configId: 'c', remark: '旧招牌', createDate: null, tags: [] }
    const marks = { syncedAt: new Date().toISOString(), stale: false, total: 1, page: 1, pageSize: 50 }
    await page.route(/\/api\/channels\?.*missing=only/, (route) =>
      route.fulfill({ json: { ...marks, items: [{ ...channel, missingSince: '2026-01-02T03:04:05Z' }] } }),
    )
    await page.goto('/channels')
    await filtersOf(page).getByRole('button', { name: '筛选', exact: true }).click()
    const menu = page.getByRole('dialog', { name: '筛选' })
    await menu.getByRole('button', { name: '不再列出的码' }).click()
    await menu.getByRole('button', { name: '只看不再列出的' }).click()
    await expect(page.getByRole('row').nth(1)).toContainText('Hub 不再列出')
    await expect(page).toHaveURL(/missing=only/)
    await expectAccessible(page)
  })
})

test.describe('filters of contact ways', () => {
  test.beforeEach(({ page }) => expectMirrored(page))

  test('know department, source and maker', async ({ page }) => {
    await page.goto('/contact-ways')
    const all = Number(
      (await page.getByText(/共 [\d,]+ 条/).textContent())?.match(/共 ([\d,]+) 条/)?.[1]?.replaceAll(',', ''),
    )
    const open = async (name: string) => {
      await filtersOf(page).getByRole('button', { name: '筛选', exact: true }).click()
      await page.getByRole('dialog', { name: '筛选' }).getByRole('button', { name }).click()
    }
    await open('部门')
    const menu = page.getByRole('dialog', { name: '筛选' })
    await expect(menu.getByRole('textbox', { name: '查找部门' })).toBeVisible()
    await menu.getByRole('listitem').nth(2).getByRole('button').click()
    await expect(page).toHaveURL(/department=\d+/)
    await expect(filtersOf(page).getByRole('button', { name: '清除「部门」筛选' })).toBeVisible()
    await filtersOf(page).getByRole('button', { name: '清除「部门」筛选' }).click()
    await open('来源')
    await menu.getByRole('button', { name: '不在渠道台创建' }).click()
    await expect(page).toHaveURL(/madeHere=0/)
    await expect(page.getByText(/共 [\d,]+ 条/)).toBeVisible()
    const elsewhere = Number(
      (await page.getByText(/共 [\d,]+ 条/).textContent())?.match(/共 ([\d,]+) 条/)?.[1]?.replaceAll(',', ''),
    )
    expect(elsewhere).toBeLessThanOrEqual(all)
    await filtersOf(page).getByRole('button', { name: '清除「来源」筛选' }).click()
    await open('创建人')
    await expect(menu.getByText(/还没有人在渠道台创建过|\d/).first()).toBeVisible()
  })
})
