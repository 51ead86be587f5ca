import { expect, test } from './support/test'

test.describe('sorting a list', () => {
  test.use({ role: 'viewer' })

  test('works by every head, names from A and times from the newest, and lives in the address', async ({
    page,
    hub,
  }) => {
    await page.goto('/channels')
    await expect(page.getByText('第 1–50 条，共 1,200 条')).toBeVisible()
    const head = page.getByRole('columnheader', { name: 'state', exact: true })
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
    await expect(page).toHaveURL(/sort=state.*order=asc|order=asc.*sort=state/)
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await expect(page).toHaveURL(/sort=state/)
    await page.reload()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await page.getByRole('columnheader', { name: '创建时间' }).getByRole('button').click()
    await expect(page.getByRole('row').nth(1)).toContainText(hub.simulator.channels[0]?.state ?? '')
    await page.getByRole('columnheader', { name: '标签' }).getByRole('button').click()
    await expect(page).toHaveURL(/sort=tags/)
    await expect(page.getByRole('row').nth(1)).toBeVisible()
  })

  test('is chosen in the menu where there are no heads', async ({ page, hub }) => {
    await page.goto('/channels?view=gallery')
    await page.getByRole('button', { name: '排序: 最近创建' }).click()
    await page.getByRole('menuitemradio', { name: '最早创建' }).click()
    await expect(page.getByRole('gridcell').first()).toContainText(
      hub.simulator.channels.at(-1)?.remark.trim() ?? '',
    )
    await page.getByRole('button', { name: '排序: 最早创建' }).click()
    await page.getByRole('menuitemradio', { name: 'state' }).click()
    await expect(page.getByRole('button', { name: '排序: state A → Z' })).toBeVisible()
    await expect(page).toHaveURL(/sort=state/)
  })

  test('reaches the columns of contact ways', async ({ page }) => {
    for (const sort of ['remark', 'state', 'configId', 'type', 'user', 'createdBy']) {
      await page.goto(`/contact-ways?sort=${sort}&order=asc`)
      await expect(page.getByRole('row').nth(1)).toBeVisible()
    }
  })
})
