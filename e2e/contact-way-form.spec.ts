import type { Locator, Page } from '@playwright/test'
import type { SimulatedContactWay } from '../lib/simulator/simulator'
import { ask, create, field, fillSimplest, openForm, storedAs } from './support/contact-way-form'
import { expectMirrored } from './support/mirror'
import { expect, expectAccessible, test } from './support/test'

const MOST_STOPS = 60

const tabTo = async (page: Page, target: Locator) => {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key does not get there')
}

test.describe('the form', () => {
  test('keeps the focus in the state while the desk looks whether it is free', async ({ page }) => {
    await openForm(page)
    await field(page, 'state').pressSequentially('free-')
    await expect(page.getByText('没有重复，可以使用')).toBeVisible()
    await page.keyboard.type('still')
    await expect(field(page, 'state')).toHaveValue('free-still')
    await expect(field(page, 'state')).toBeFocused()
  })

  test('a state that was just given is not said to be in use', async ({ page }) => {
    await openForm(page)
    await fillSimplest(page, '刚起的名')
    await field(page, 'state').fill('just-given')
    await expect(page.getByText('没有重复，可以使用')).toBeVisible()
    await create(page)
    await page.waitForLoadState('networkidle')
    await expect(page.getByText('这个 state 已经在用')).toHaveCount(0)
  })

  test('makes another with the same settings and a state of its own', async ({ page, hub }) => {
    await openForm(page)
    await fillSimplest(page, '再来一个')
    await field(page, 'state').fill('one-more')
    const dialog = await create(page)
    await dialog.getByRole('button', { name: '以此再建一个' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: '移除 林晓' })).toBeVisible()
    await expect(field(page, '备注名称')).toHaveValue('再来一个')
    await expect(field(page, 'state')).toHaveValue('')
    await expect(await ask(page)).toContainText('自动生成')
    await page.keyboard.press('Escape')
    await create(page)
    const states = storedAs(hub.simulator, '再来一个').map(({ state }) => state)
    expect(states).toEqual(['one-more', expect.stringMatching(/^[\w.:-]{6,30}$/)])
  })

  test('starts from a code and leaves out what cannot be copied', async ({ page, hub }) => {
    const isAlive = ({ createdAt, temporary }: SimulatedContactWay) =>
      !temporary || createdAt + temporary.expiresIn * 1000 > Date.now() + 60_000
    const ways = [...hub.simulator.contactWays.values()].filter(isAlive)
    const image = ways.find(
      ({ temporary, remark }) => temporary?.conclusions?.image && temporary.conclusions.text && remark,
    )
    await openForm(page, `?from=${image?.configId}`)
    await expect(
      page.getByText(`设置复制自「${image?.remark}」。state 会重新生成，结束语里的图片要重新填。`),
    ).toBeVisible()
    await expect(page.getByRole('switch', { name: '使用临时会话' })).toBeChecked()
    await expect(field(page, '文字')).toHaveValue(image?.temporary?.conclusions?.text?.content ?? '-')
    await expect(field(page, '图片素材 media_id')).toHaveValue('')
    await expect(field(page, 'state')).toHaveValue('')
    const several = ways.find(({ type, party, user }) => type === 2 && party.length > 0 && user.length > 0)
    await openForm(page, `?from=${several?.configId}`)
    await expect(page.getByRole('radio', { name: '多人' })).toBeChecked()
    const tokens = (several?.user.length ?? 0) + (several?.party.length ?? 0)
    await expect(page.getByRole('button', { name: /^移除 / })).toHaveCount(tokens)
  })

  test('chooses the code to copy in a dialog', async ({ page, hub }) => {
    await expectMirrored(page)
    await openForm(page)
    await page.getByRole('button', { name: '从已有的码复制' }).click()
    const dialog = page.getByRole('dialog', { name: '复制哪个码的设置？' })
    await expect(dialog.getByRole('searchbox')).toBeFocused()
    const wanted = [...hub.simulator.contactWays.values()].find(
      ({ scene, createdAt }) => scene === 1 && createdAt > Date.now() - 60 * 86_400_000,
    )
    await dialog.getByRole('searchbox').fill(wanted?.state ?? '')
    await expect(dialog.getByRole('link')).toHaveCount(1)
    await expectAccessible(page)
    await dialog.getByRole('link').click()
    await expect(page.getByRole('radio', { name: '小程序控件' })).toBeChecked()
    await expect(page.getByRole('radio', { name: `样式 ${wanted?.style}` })).toBeChecked()
  })

  test('has a draft after a reload, until it is discarded', async ({ page }) => {
    await openForm(page)
    await fillSimplest(page, '写了一半')
    await expect(page.getByText(/草稿已保存 \d\d:\d\d$/)).toBeVisible()
    await page.reload()
    await expect(page.getByText(/已恢复 \d\d:\d\d 的草稿/)).toBeVisible()
    await expect(field(page, '备注名称')).toHaveValue('写了一半')
    await expect(page.getByRole('button', { name: '移除 林晓' })).toBeVisible()
    await page.getByRole('button', { name: '丢弃草稿' }).click()
    await expect(field(page, '备注名称')).toHaveValue('')
    await page.reload()
    await expect(page.getByRole('combobox', { name: '接待同事' })).toBeVisible()
    await expect(page.getByText(/已恢复/)).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^移除/ })).toHaveCount(0)
  })

  test('is worked by keyboard alone', async ({ page, hub }) => {
    await openForm(page)
    await tabTo(page, page.getByRole('combobox', { name: '接待同事' }))
    await page.keyboard.type('高远')
    await expect(page.getByRole('option', { name: /^高远/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: '移除 高远' })).toBeVisible()
    await tabTo(page, field(page, '备注名称'))
    await page.keyboard.type('只用键盘')
    await tabTo(page, page.getByRole('button', { name: '创建二维码', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: '再看看' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '二维码已创建' })
    await expect(dialog.getByRole('link', { name: '下载 PNG' })).toBeFocused()
    expect(storedAs(hub.simulator, '只用键盘')[0]?.user).toEqual(['gaoyuan'])
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(field(page, '备注名称')).toHaveValue('')
  })
})

test.describe('viewers', () => {
  test.use({ role: 'viewer' })

  test('read a sentence and see no form', async ({ page }) => {
    await page.goto('/contact-ways/new')
    await expect(
      page.getByText('您的账号只能查看和下载，不能新建二维码。需要的话，请管理员把您设为编辑者。'),
    ).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await expect(page.getByRole('button', { name: '创建二维码' })).toHaveCount(0)
  })
})
