import type { Locator, Page } from '@playwright/test'
import { makeWay } from './support/make-way'
import { cellOf, createBatch, csvFile, madeWith, openSource, ownWord, settled, upload } from './support/sheet'
import { expect, test } from './support/test'

const rowsOf = (word: string) => [
  ['备注名称', '接待同事', 'state'],
  [`${word} 甲`, 'linxiao', `${word}-1`],
  [`${word} 乙`, 'linxiao', ''],
  [`${word} 丙`, '', `${word}-3`],
]

/** The desk takes the batch of two rows, and its answer never comes. */
const createAndLoseAnswer = async (page: Page): Promise<Locator> => {
  await page.route('**/api/batches', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: '创建 2 个', exact: true }).click()
  const question = page.getByRole('dialog', { name: '创建 2 个二维码？' })
  await question.getByRole('button', { name: '创建 2 个' }).click()
  await expect(question.getByText('再按一次不会重复创建。')).toBeVisible()
  return question
}

test.describe('a sheet makes each code once', () => {
  test('also when it is reloaded, changed, and created after that', async ({ page, hub }) => {
    const word = ownWord()
    await openSource(page)
    await upload(page, csvFile(rowsOf(word)))
    await (await cellOf(page, 2, '备注名称')).click()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '改第 2 行的备注名称' }).fill(`${word} 改过`)
    await page.keyboard.press('Enter')
    await expect(await cellOf(page, 2, '备注名称')).toHaveText(`${word} 改过`)
    await page.reload()
    await settled(page)
    await expect(page.getByText(/已恢复 .+ 的表格/)).toBeVisible()
    await expect(await cellOf(page, 2, '备注名称')).toHaveText(`${word} 改过`)
    await createBatch(page, 2)
    await expect(page).toHaveTitle(/^✓ 已完成/)
    expect(
      madeWith(hub.simulator, word)
        .map(({ remark }) => remark)
        .sort(),
    ).toEqual([`${word} 乙`, `${word} 改过`].sort())
  })

  test.describe('when the answer is lost', () => {
    test.use({ expectedErrors: [/Failed to load resource/] })

    test('and the button is pressed again, also with other rows', async ({ page, hub }) => {
      const word = ownWord()
      await openSource(page)
      await upload(page, csvFile(rowsOf(word)))
      const question = await createAndLoseAnswer(page)
      await expect.poll(() => madeWith(hub.simulator, word).length).toBe(2)
      await page.unroute('**/api/batches')
      await question.getByRole('button', { name: '再看看' }).click()

      await (await cellOf(page, 4, '接待同事')).click()
      await page.keyboard.press('Enter')
      await page.getByRole('combobox', { name: '改第 4 行的接待同事' }).fill('linxiao')
      await page.keyboard.press('Enter')
      await expect(page.getByText('这一行已经发送过').first()).toBeAttached()
      await expect(await cellOf(page, 3, '结果')).toContainText('要改')
      await createBatch(page, 1)
      await expect(page).toHaveTitle(/^✓ 已完成/)
      expect(madeWith(hub.simulator, word)).toHaveLength(3)
    })

    test('and the very same rows are sent again', async ({ page, hub }) => {
      const word = ownWord()
      await openSource(page)
      await upload(page, csvFile(rowsOf(word).slice(0, 3)))
      const question = await createAndLoseAnswer(page)
      await page.unroute('**/api/batches')
      await question.getByRole('button', { name: '创建 2 个' }).click()
      await expect(page).toHaveURL(/\/batches\/[\w-]{36}$/)
      await expect(page).toHaveTitle(/^✓ 已完成/)
      expect(madeWith(hub.simulator, word)).toHaveLength(2)
    })
  })

  test('in two tabs, of which one has sent it', async ({ page, context, hub }) => {
    const word = ownWord()
    await openSource(page)
    await upload(page, csvFile(rowsOf(word)))
    const second = await context.newPage()
    await second.goto('/batches/new')
    await settled(second)
    await createBatch(page, 2)
    await second.getByRole('button', { name: '创建 2 个', exact: true }).click()
    await second.getByRole('dialog').getByRole('button', { name: '创建 2 个' }).click()
    await expect(second.getByText('这份表格在另一个标签页里改过、发过或丢掉了')).toBeVisible()
    await expect(page).toHaveTitle(/^✓ 已完成/)
    await second.getByRole('button', { name: '仍用这一页的' }).click()
    await expect(second.getByRole('button', { name: '3 要改' })).toBeVisible()
    await expect(second.getByText('这一行已经发送过').first()).toBeAttached()
    expect(madeWith(hub.simulator, word)).toHaveLength(2)
  })

  test('in two tabs, of which the other one loads what is left', async ({ page, context }) => {
    const word = ownWord()
    await openSource(page)
    await upload(page, csvFile(rowsOf(word)))
    const second = await context.newPage()
    await second.goto('/batches/new')
    await settled(second)
    await createBatch(page, 2)
    await second.bringToFront()
    await (await cellOf(second, 2, '备注名称')).click()
    await second.keyboard.press('Delete')
    await second.getByRole('button', { name: '载入最新的' }).click()
    await expect(second.getByRole('row')).toHaveCount(2)
    await expect(second.getByRole('button', { name: '1 要改' })).toBeVisible()
  })

  test('and a state in use is shared only when one says so', async ({ page, desk, hub }) => {
    const word = ownWord()
    const state = `${word}-taken`
    await makeWay(page, desk, { type: 1, scene: 2, user: ['linxiao'], remark: '先有的', state })
    await openSource(page)
    await upload(
      page,
      csvFile([
        ['备注名称', '接待同事', 'state'],
        [`${word} 甲`, 'linxiao', state],
      ]),
    )
    await expect(page.getByText('这个 state 已经在用，请换一个').first()).toBeVisible()
    await (await cellOf(page, 2, 'state')).click()
    await page.getByRole('button', { name: '共用 state，仍要创建' }).click()
    await expect(await cellOf(page, 2, '结果')).toContainText('提醒')
    await page.getByRole('button', { name: '创建 1 个', exact: true }).click()
    await expect(page.getByText('共用 state 的 1 行，客户会和别的码混在一起计数。')).toBeVisible()
    await page.getByRole('button', { name: '再看看' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await createBatch(page, 1)
    await expect(page).toHaveTitle(/^✓ 已完成/)
    expect(madeWith(hub.simulator, state)).toHaveLength(2)
  })

  test.describe('of viewers', () => {
    test.use({ role: 'viewer' })
    test('is none', async ({ page }) => {
      await page.goto('/batches/new')
      await expect(page.getByText('批量创建需要编辑者的权限。请联系管理员。')).toBeVisible()
      await page.goto('/batches')
      await expect(page.getByRole('link', { name: '新建批次' })).toHaveCount(0)
    })
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } })
    test('is for larger screens', async ({ page }) => {
      await page.goto('/batches/new')
      await expect(page.getByText('改表格请用大一些的屏幕')).toBeVisible()
      await page.getByRole('link', { name: '看批次' }).click()
      await expect(page.getByRole('heading', { level: 1, name: '批量创建' })).toBeVisible()
    })
  })
})
