import type { FaultKind } from '../lib/simulator/simulator'
import {
  ADD,
  chooseMember,
  confirm,
  create,
  field,
  fillSimplest,
  openForm,
  storedAs,
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
