import {
  ADD,
  ask,
  confirm,
  create,
  field,
  fillSimplest,
  openForm,
  storedAs,
} from './support/contact-way-form'
import { expect, test } from './support/test'

test.describe('exactly one code', () => {
  test('comes of a double click', async ({ page, hub, hold }) => {
    const release = hold({ path: ADD })
    await openForm(page)
    await fillSimplest(page, '双击')
    await (await ask(page)).getByRole('button', { name: '创建二维码' }).dblclick()
    release()
    await expect(page.getByRole('dialog', { name: '二维码已创建' })).toBeVisible()
    expect(storedAs(hub.simulator, '双击')).toHaveLength(1)
  })

  test('comes of a reload in the middle and a second press', async ({ page, hub, hold }) => {
    const release = hold({ path: ADD })
    await openForm(page)
    await fillSimplest(page, '中途刷新')
    await confirm(page)
    await expect(page.getByRole('button', { name: '正在创建…' })).toBeVisible()
    await page.reload()
    await expect(page.getByText(/已恢复/)).toBeVisible()
    await confirm(page)
    await expect(page.getByRole('button', { name: '正在创建…' })).toBeVisible()
    release()
    const made = page.getByRole('dialog', { name: '二维码已创建' })
    const stored = storedAs(hub.simulator, '中途刷新')
    expect(stored).toHaveLength(1)
    await expect(made).toContainText(stored[0]?.configId ?? '-')
  })

  test('comes of two tabs, the second opened in the middle', async ({ page, context, hub, hold }) => {
    const release = hold({ path: ADD })
    await openForm(page)
    await fillSimplest(page, '两个标签页')
    await confirm(page)
    await expect(page.getByRole('button', { name: '正在创建…' })).toBeVisible()
    const second = await context.newPage()
    await openForm(second)
    await confirm(second)
    await expect(second.getByRole('button', { name: '正在创建…' })).toBeVisible()
    release()
    for (const tab of [second, page]) {
      await expect(tab.getByRole('dialog', { name: '二维码已创建' })).toBeVisible()
    }
    expect(storedAs(hub.simulator, '两个标签页')).toHaveLength(1)
  })

  test('comes of two tabs that both stand at the question', async ({ page, context, hub, hold }) => {
    const release = hold({ path: ADD })
    await openForm(page)
    await fillSimplest(page, '两页同时')
    await expect(page.getByText(/草稿已保存/)).toBeVisible()
    const second = await context.newPage()
    await openForm(second)
    await expect(field(second, '备注名称')).toHaveValue('两页同时')
    await ask(second)
    await page.bringToFront()
    await confirm(page)
    await expect(page.getByRole('button', { name: '正在创建…' })).toBeVisible()
    await second.bringToFront()
    await second.getByRole('button', { name: '创建二维码' }).click()
    await expect(second.getByRole('button', { name: '正在创建…' })).toBeVisible()
    release()
    for (const tab of [page, second]) {
      await expect(tab.getByRole('dialog', { name: '二维码已创建' })).toBeVisible()
    }
    expect(storedAs(hub.simulator, '两页同时')).toHaveLength(1)
  })

  test('comes of two tabs, the second one after the first has finished', async ({ page, context, hub }) => {
    await openForm(page)
    await fillSimplest(page, '先后两页')
    await field(page, 'state').fill('one-after-the-other')
    await expect(page.getByText(/草稿已保存/)).toBeVisible()
    const second = await context.newPage()
    await openForm(second)
    await expect(second.getByText(/已恢复 \d\d:\d\d 的草稿/)).toBeVisible()
    await page.bringToFront()
    const first = await create(page)
    await second.bringToFront()
    const [stored] = storedAs(hub.simulator, '先后两页')
    for (const made of [first, await create(second)]) {
      await expect(made).toContainText(stored?.configId ?? '-')
    }
    expect(storedAs(hub.simulator, '先后两页')).toHaveLength(1)

    await second.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    await expect(second.getByText(/已恢复/)).toHaveCount(0)
    await fillSimplest(second, '先后两页')
    await field(second, 'state').fill('one-after-the-other')
    const question = await ask(second)
    await question.getByRole('button', { name: '共用 state，仍要创建' }).click()
    await expect(second.getByRole('dialog', { name: '二维码已创建' })).toBeVisible()
    expect(storedAs(hub.simulator, '先后两页')).toHaveLength(2)
  })

  test.describe('comes of two tabs', () => {
    test.use({ expectedErrors: [/status of 502/] })

    test('also after a refusal that only one of them saw', async ({ page, context, hub }) => {
      await openForm(page)
      await fillSimplest(page, '一页被拒')
      await expect(page.getByText(/草稿已保存/)).toBeVisible()
      const second = await context.newPage()
      await openForm(second)
      await expect(field(second, '备注名称')).toHaveValue('一页被拒')
      hub.simulator.fault({ path: ADD, kind: { type: 'errcode', errcode: 84074 } })
      await page.bringToFront()
      await confirm(page)
      const question = page.getByRole('dialog', { name: '创建这个二维码？' })
      await expect(question.getByRole('alert')).toBeVisible()
      await question.getByRole('button', { name: '创建二维码' }).click()
      await expect(page.getByRole('dialog', { name: '二维码已创建' })).toBeVisible()
      await second.bringToFront()
      await create(second)
      expect(storedAs(hub.simulator, '一页被拒')).toHaveLength(1)
    })
  })
})
