import type { FaultKind } from '../lib/simulator/simulator'
import {
  ADD,
  ask,
  chooseMember,
  confirm,
  create,
  field,
  fillSimplest,
  openForm,
  storedAs,
  turnOnTemporary,
} from './support/contact-way-form'
import { expect, expectAccessible, test } from './support/test'

const errcode = (code: number | string): FaultKind => ({ type: 'errcode', errcode: code })

const refusals: { name: string; kind: FaultKind; words: string }[] = [
  { name: '84074', kind: errcode(84074), words: '有接待同事没有客户联系权限' },
  { name: '48002', kind: errcode(48002), words: '企业没有这项权限' },
  { name: '40003', kind: errcode(40003), words: '企业微信里找不到选的同事' },
  { name: '40014', kind: errcode('40014'), words: 'Hub 不接受渠道台的令牌' },
  { name: '40201', kind: errcode(40201), words: '文字里有企业微信不允许的内容' },
  { name: '41045', kind: errcode(41045), words: '企业的联系方式已经用满' },
  { name: '41054', kind: errcode(41054), words: '接待同事还不能使用客户联系' },
  { name: '60011', kind: errcode(60011), words: '有同事或部门不在应用的可见范围里' },
  { name: '45009', kind: errcode(45009), words: '操作太快，企业微信要求稍等' },
  {
    name: 'HTTP 429',
    kind: { type: 'status', status: 429, body: 'slow down', headers: { 'Retry-After': '1' } },
    words: '操作太快，Hub 要求稍等',
  },
  { name: '90999', kind: errcode(90999), words: '企业微信返回了渠道台不认识的错误 90999' },
]

const losses: { name: string; kind: FaultKind; atHub: number }[] = [
  { name: 'a connection lost after the work', kind: { type: 'reset', when: 'after' }, atHub: 1 },
  { name: 'a connection lost before the work', kind: { type: 'reset', when: 'before' }, atHub: 0 },
  { name: 'an answer that comes too late', kind: { type: 'delay', ms: 30_000 }, atHub: 1 },
  { name: 'half an answer', kind: { type: 'truncate' }, atHub: 1 },
]

test.describe('a refusal of the Hub', () => {
  test.use({ expectedErrors: [/status of (4|5)\d\d/] })

  for (const { name, kind, words } of refusals) {
    test(`${name} is said in words, and nothing in the form is lost`, async ({ page, hub }) => {
      const remark = `被拒 ${name}`
      await openForm(page)
      await fillSimplest(page, remark)
      await field(page, 'state').fill(`refused-${name.replace(' ', '-')}`)
      hub.simulator.fault({ path: ADD, kind, times: Number.POSITIVE_INFINITY })
      await confirm(page)
      const question = page.getByRole('dialog', { name: '创建这个二维码？' })
      await expect(question.getByRole('alert')).toContainText(words)
      await expect(question.getByRole('button', { name: '创建二维码' })).toBeEnabled()
      await question.getByRole('button', { name: '再看看' }).click()
      await expect(field(page, '备注名称')).toHaveValue(remark)
      await expect(field(page, 'state')).toHaveValue(`refused-${name.replace(' ', '-')}`)
      await expect(page.getByRole('button', { name: '移除 林晓' })).toBeVisible()
      expect(storedAs(hub.simulator, remark)).toEqual([])
      hub.simulator.clearFaults()
      await create(page)
      expect(storedAs(hub.simulator, remark)).toHaveLength(1)
    })
  }

  test('can be copied for whoever helps', async ({ page, context, hub }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const errmsg = 'not support, hint: [1795377600_74_8c1f], more info at https://open.work.weixin.qq.com'
    await openForm(page)
    await fillSimplest(page, '要问客服')
    hub.simulator.fault({ path: ADD, kind: { type: 'errcode', errcode: 90999, errmsg } })
    await confirm(page)
    const question = page.getByRole('dialog', { name: '创建这个二维码？' })
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await question.getByRole('button', { name: '复制原文' }).click()
    await expect.poll(copied).toContain('hint: [1795377600_74_8c1f]')
    await question.getByRole('button', { name: '复制错误代码' }).click()
    await expect.poll(copied).toMatch(/^90999 {2}[0-9a-f-]{36}$/)
    await expectAccessible(page)
  })

  test('of a member without the right, by the Hub itself, breaks no rule of axe', async ({ page }) => {
    await openForm(page)
    await chooseMember(page, '何静怡')
    await confirm(page)
    await expect(page.getByRole('alert').filter({ hasText: '有接待同事没有客户联系权限' })).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('an outcome nobody knows', () => {
  for (const { name, kind, atHub } of losses) {
    test(`${name} is amber, offers no second code and stands in the journal`, async ({ page, hub }) => {
      const remark = `未知 ${kind.type} ${atHub}`
      await openForm(page)
      await fillSimplest(page, remark)
      await field(page, 'state').fill(`unknown-${kind.type}-${atHub}`)
      hub.simulator.fault({ path: ADD, kind })
      await confirm(page)
      const unknown = page.getByRole('dialog', { name: '结果未知' })
      await expect(unknown).toContainText('没有等到企业微信的答复，码可能已经建好。正在查找，请先不要重建。')
      await expect(unknown).toContainText(`unknown-${kind.type}-${atHub}`)
      await expect(unknown.getByRole('button')).toHaveText(['关闭'])
      await expect(unknown.getByRole('button', { name: '关闭' })).toBeFocused()
      await expectAccessible(page)
      const journal = await (await page.request.get('/api/creations?status=unknown')).json()
      expect(journal.items[0]).toMatchObject({
        status: 'unknown',
        state: `unknown-${kind.type}-${atHub}`,
        remark,
        config_id: null,
      })
      await unknown.getByRole('button', { name: '关闭' }).click()
      await expect(field(page, '备注名称')).toHaveValue(remark)
      await confirm(page)
      await expect(unknown).toBeVisible()
      expect(storedAs(hub.simulator, remark)).toHaveLength(atHub)
    })
  }

  test('of a temporary code stays unknown and offers another', async ({ page, hub }) => {
    await openForm(page)
    await fillSimplest(page, '未知的临时码')
    await turnOnTemporary(page)
    await field(page, '文字').fill('再见')
    hub.simulator.fault({ path: ADD, kind: { type: 'reset', when: 'after' } })
    await confirm(page)
    const unknown = page.getByRole('dialog', { name: '结果未知' })
    await expect(unknown).toContainText('临时码无法查询，这次的结果会一直未知。')
    await unknown.getByRole('button', { name: '再建一个' }).click()
    await expect(unknown).toBeHidden()
    await expect(field(page, '文字')).toHaveValue('再见')
    await create(page)
    expect(storedAs(hub.simulator, '未知的临时码')).toHaveLength(2)
  })
})

test.describe('exactly one code', () => {
  const slowly = { path: ADD, kind: { type: 'delay', ms: 1500 } } as const

  test('comes of a double click', async ({ page, hub }) => {
    hub.simulator.fault(slowly)
    await openForm(page)
    await fillSimplest(page, '双击')
    await (await ask(page)).getByRole('button', { name: '创建二维码' }).dblclick()
    await expect(page.getByRole('dialog', { name: '二维码已创建' })).toBeVisible()
    expect(storedAs(hub.simulator, '双击')).toHaveLength(1)
  })

  test('comes of a reload in the middle and a second press', async ({ page, hub }) => {
    hub.simulator.fault(slowly)
    await openForm(page)
    await fillSimplest(page, '中途刷新')
    await confirm(page)
    await expect(page.getByRole('button', { name: '正在创建…' })).toBeVisible()
    await page.reload()
    await expect(page.getByText(/已恢复/)).toBeVisible()
    const made = await create(page)
    const stored = storedAs(hub.simulator, '中途刷新')
    expect(stored).toHaveLength(1)
    await expect(made).toContainText(stored[0]?.configId ?? '-')
  })

  test('comes of two tabs, the second opened in the middle', async ({ page, context, hub }) => {
    hub.simulator.fault(slowly)
    await openForm(page)
    await fillSimplest(page, '两个标签页')
    await confirm(page)
    await expect(page.getByRole('button', { name: '正在创建…' })).toBeVisible()
    const second = await context.newPage()
    await openForm(second)
    await create(second)
    await expect(page.getByRole('dialog', { name: '二维码已创建' })).toBeVisible()
    expect(storedAs(hub.simulator, '两个标签页')).toHaveLength(1)
  })

  test('comes of two tabs that both stand at the question', async ({ page, context, hub }) => {
    hub.simulator.fault(slowly)
    await openForm(page)
    await fillSimplest(page, '两页同时')
    await expect(page.getByText(/草稿已保存/)).toBeVisible()
    const second = await context.newPage()
    await openForm(second)
    await expect(field(second, '备注名称')).toHaveValue('两页同时')
    await ask(second)
    await confirm(page)
    await expect(page.getByRole('button', { name: '正在创建…' })).toBeVisible()
    await second.getByRole('button', { name: '创建二维码' }).click()
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
    const first = await create(page)
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
      hub.simulator.fault({ path: ADD, kind: errcode(84074) })
      await confirm(page)
      const question = page.getByRole('dialog', { name: '创建这个二维码？' })
      await expect(question.getByRole('alert')).toBeVisible()
      await question.getByRole('button', { name: '创建二维码' }).click()
      await expect(page.getByRole('dialog', { name: '二维码已创建' })).toBeVisible()
      await create(second)
      expect(storedAs(hub.simulator, '一页被拒')).toHaveLength(1)
    })
  })
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
