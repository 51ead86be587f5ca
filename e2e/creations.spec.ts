import { ADD, confirm, fillSimplest, openForm, storedAs } from './support/contact-way-form'
import { expect, expectAccessible, test } from './support/test'

const lost = (when: 'before' | 'after') => ({ path: ADD, kind: { type: 'reset', when } as const })

test.describe('creations', () => {
  test.use({ expectedErrors: [/status of (422|502)/] })

  test('a lost answer is found by itself, told in the list, and made only once', async ({ page, hub }) => {
    hub.simulator.fault(lost('after'))
    await openForm(page)
    await fillSimplest(page, '答复丢了')
    await confirm(page)
    await expect(page.getByRole('dialog', { name: '二维码已创建' })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('找到了：码已经建好，没有重复创建。')).toBeVisible()
    const stored = storedAs(hub.simulator, '答复丢了')
    expect(stored).toHaveLength(1)
    await page.goto('/creations?status=created')
    const line = page.getByRole('listitem').filter({ hasText: '答复丢了' })
    await expect(line).toContainText('没有等到答复，后来在企业微信里找到，没有重复创建。')
    await expectAccessible(page)
    await line.getByRole('link', { name: '答复丢了' }).click()
    await expect(page).toHaveURL(new RegExp(`/contact-ways/${stored[0]?.configId}`))
  })

  test('an unknown one is looked for on demand, named by hand or laid aside', async ({ page, hub }) => {
    hub.simulator.fault(lost('before'))
    await openForm(page)
    await fillSimplest(page, '没有建成的')
    await confirm(page)
    await expect(page.getByRole('dialog', { name: '结果未知' })).toBeVisible()
    await page.goto('/creations?status=unknown')
    const line = page.getByRole('listitem').filter({ hasText: '没有建成的' })
    await expect(line).toContainText('结果未知')
    await line.getByRole('button', { name: '现在查找' }).click()
    await expect(line.getByRole('button', { name: '现在查找' })).toBeEnabled()
    await expect(line).toContainText('没有等到答复，码可能已经建好。')
    await expectAccessible(page)

    await line.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '我知道它的 config_id' }).click()
    const dialog = page.getByRole('dialog', { name: '这个码的 config_id 是什么？' })
    await dialog
      .getByRole('textbox', { name: 'config_id' })
      .fill([...hub.simulator.contactWays.keys()][0] ?? '')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '核对并记下' }).click()
    await expect(dialog.getByRole('alert')).toContainText('这是另一个码')
    await page.keyboard.press('Escape')

    await line.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '不再查找' }).click()
    await expect(line).toContainText('已放下，不再查找。')
  })

  test('a refused one tells why and leads to a form with its settings', async ({ page, hub }) => {
    hub.simulator.fault({ path: ADD, kind: { type: 'errcode', errcode: 84074 } })
    await openForm(page)
    await fillSimplest(page, '没有权限')
    await page.getByRole('textbox', { name: 'state' }).fill('once-more')
    await confirm(page)
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
    await page.goto('/creations?status=failed')
    const line = page.getByRole('listitem').filter({ hasText: 'once-more' })
    await expect(line).toContainText('没有建成')
    await expect(line).toContainText('84074')
    await line.getByRole('link', { name: '按同样设置再建' }).click()
    await expect(page.getByRole('textbox', { name: '备注名称' })).toHaveValue('没有权限')
    await expect(page.getByRole('textbox', { name: 'state' })).toHaveValue('once-more')
    await confirm(page)
    await expect(page.getByRole('dialog', { name: '二维码已创建' })).toBeVisible()
    expect(storedAs(hub.simulator, '没有权限')).toHaveLength(1)
  })

  test.describe('for viewers', () => {
    test.use({ role: 'viewer' })
    test('are there to read', async ({ page }) => {
      await page.goto('/creations')
      await expect(page.getByRole('heading', { name: '创建记录' })).toBeVisible()
      await expect(page.getByRole('button', { name: '现在查找' })).toHaveCount(0)
    })
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    test('are reached from the menu and never scroll sideways', async ({ page }) => {
      await page.goto('/channels')
      await page.getByRole('button', { name: '更多' }).click()
      await page.getByRole('menuitem', { name: '创建记录' }).click()
      await expect(page.getByRole('heading', { name: '创建记录' })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await expectAccessible(page)
    })
  })
})
