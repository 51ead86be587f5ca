import type { Fault, FaultKind } from '../lib/simulator/simulator'
import {
  ADD,
  confirm,
  create,
  field,
  fillSimplest,
  openForm,
  storedAs,
  turnOnTemporary,
} from './support/contact-way-form'
import { expect, expectAccessible, test } from './support/test'

const losses: { name: string; kind: FaultKind; atHub: number }[] = [
  { name: 'a connection lost after the work', kind: { type: 'reset', when: 'after' }, atHub: 1 },
  { name: 'a connection lost before the work', kind: { type: 'reset', when: 'before' }, atHub: 0 },
  { name: 'an answer that comes too late', kind: { type: 'delay', ms: 30_000 }, atHub: 1 },
  { name: 'half an answer', kind: { type: 'truncate' }, atHub: 1 },
]

/** As if the code stood in no listing yet: so that nobody finds it while the test looks on. */
const unlisted: Fault = {
  path: '/contactWay/list',
  kind: { type: 'text', body: '{"errcode":0,"errmsg":"ok","contact_way":[]}' },
  times: Number.POSITIVE_INFINITY,
}

test.use({ hubTimeoutMs: 3_000 })

test.describe('an outcome nobody knows', () => {
  for (const { name, kind, atHub } of losses) {
    test(`${name} is amber, offers no second code and stands in the journal`, async ({ page, hub }) => {
      const remark = `未知 ${kind.type} ${atHub}`
      await openForm(page)
      await fillSimplest(page, remark)
      await field(page, 'state').fill(`unknown-${kind.type}-${atHub}`)
      hub.simulator.fault(unlisted)
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
