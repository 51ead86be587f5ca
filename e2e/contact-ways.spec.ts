import { expectMirrored } from './support/mirror'
import { expect, expectAccessible, test } from './support/test'

const DAY_MS = 24 * 3_600_000

test.describe('contact ways', () => {
  test.beforeEach(({ page }) => expectMirrored(page))

  test('lists what WeCom lists of the last 90 days, with details filled in', async ({ page, hub }) => {
    await page.goto('/contact-ways')
    await expect(page).toHaveTitle('联系方式 – 渠道台')
    const since = Date.now() - 90 * DAY_MS
    const listed = [...hub.simulator.contactWays.values()].filter(
      ({ temporary, createdAt }) => !temporary && createdAt >= since,
    )
    await expect(page.getByText('企业微信不列出临时码和 2021-07-10 以前的码')).toBeVisible()
    await expect(page.getByRole('progressbar', { name: '读取详情的进度' })).toHaveCount(0, {
      timeout: 30_000,
    })
    const shown = await page.getByText(/共 [\d,]+ 条/).textContent()
    const total = Number(shown?.match(/共 ([\d,]+) 条/)?.[1]?.replaceAll(',', ''))
    expect(Math.abs(total - listed.length)).toBeLessThanOrEqual(12)
    await expect(page.getByRole('row').nth(1)).toContainText(/单人|多人|小程序|临时/)
    await expectAccessible(page)
  })

  test('filters by type, scene and colleague', async ({ page }) => {
    await page.goto('/contact-ways')
    await page.getByRole('button', { name: '场景', exact: true }).click()
    await page.getByRole('button', { name: '小程序控件' }).click()
    await expect(page).toHaveURL(/scene=1/)
    await expect(page.getByRole('row').nth(1)).toContainText('小程序')
    await page.goto('/contact-ways?user=linxiao')
    await expect(page.getByRole('row').nth(1)).toContainText('林晓')
  })

  test('opens the page of one code and comes back to the same list', async ({ page }) => {
    await page.goto('/contact-ways?type=1&q=店')
    const link = page.getByRole('row').nth(1).getByRole('link')
    const name = (await link.textContent()) ?? ''
    await link.click()
    await expect(page.getByRole('heading', { level: 1, name: name.trim() })).toBeFocused()
    await page.goBack()
    await expect(page).toHaveURL(/type=1/)
    await expect(page.getByRole('textbox', { name: '搜索' })).toHaveValue('店')
  })
})
