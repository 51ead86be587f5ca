import { pictureText } from '../lib/simulator/picture'
import {
  ask,
  chooseMember,
  create,
  field,
  fillSimplest,
  openForm,
  storedAs,
} from './support/contact-way-form'
import { scan, scanDownload } from './support/scan'
import { expect, expectAccessible, test } from './support/test'

const made = { configId: expect.any(String), createdAt: expect.any(Number), skipVerify: true }

test.describe('a new contact way', () => {
  test('single, as a QR code: asked first, then shown, scanned and downloaded', async ({ page, hub }) => {
    await openForm(page)
    await fillSimplest(page, '静安寺店前台立牌')
    await field(page, 'state').fill('jas-front:2026')
    await expect(page.getByText('没有重复，可以使用')).toBeVisible()
    await page.getByRole('switch', { name: '添加时无需验证' }).click()
    const question = await ask(page)
    for (const words of [
      '静安寺店前台立牌',
      /林晓.*单人，需要验证/,
      'jas-front:2026',
      '创建后不能修改，也不能删除',
    ]) {
      await expect(question).toContainText(words)
    }
    await expectAccessible(page)
    await question.getByRole('button', { name: '再看看' }).click()
    await expect(question).toBeHidden()
    expect(storedAs(hub.simulator, '静安寺店前台立牌')).toEqual([])

    const dialog = await create(page)
    const [stored] = storedAs(hub.simulator, '静安寺店前台立牌')
    expect(stored).toEqual({
      ...made,
      type: 1,
      scene: 2,
      remark: '静安寺店前台立牌',
      skipVerify: false,
      state: 'jas-front:2026',
      user: ['linxiao'],
      party: [],
    })
    await expect(dialog).toContainText('jas-front:2026')
    await expect(dialog).toContainText(stored?.configId ?? '')
    const image = dialog.getByRole('img', { name: '二维码：静安寺店前台立牌，已核验' })
    const text = pictureText(stored?.configId ?? '')
    expect(await scan(new Uint8Array(await image.screenshot()))).toBe(text)
    const link = dialog.getByRole('link', { name: '下载 PNG' })
    await expect(link).toBeFocused()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe('静安寺店前台立牌.png')
    expect(await scanDownload(download)).toBe(text)
    await expectAccessible(page)
    await dialog.getByRole('link', { name: '打开完整页' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '静安寺店前台立牌' })).toBeVisible()
  })

  test('several, with members and departments, which wait aside while it is single', async ({
    page,
    hub,
  }) => {
    await openForm(page)
    await expect(page.getByRole('combobox', { name: '接待部门' })).toHaveCount(0)
    await page.getByRole('radio', { name: '多人' }).check()
    await chooseMember(page, '林晓')
    await chooseMember(page, '高远')
    await page.getByRole('combobox', { name: '接待部门' }).fill('客服')
    await page.getByRole('option', { name: /^徐汇店客服部/ }).click()
    await field(page, '备注名称').fill('多人接待')
    await page.getByRole('radio', { name: '单人' }).check()
    await expect(page.getByText('只留第一位同事；改回多人时，其他人还在。')).toBeVisible()
    await expect(page.getByRole('combobox', { name: '接待部门' })).toHaveCount(0)
    await expect(field(page, '备注名称')).toHaveValue('多人接待')
    await page.getByRole('radio', { name: '多人' }).check()
    await create(page)
    expect(storedAs(hub.simulator, '多人接待')).toEqual([
      {
        ...made,
        type: 2,
        scene: 2,
        remark: '多人接待',
        state: expect.stringMatching(/^[\w.:-]{6,30}$/),
        user: ['linxiao', 'gaoyuan'],
        party: [16],
      },
    ])
  })

  for (const { type, kind, styles } of [
    { type: '单人', kind: 1, styles: ['样式 1', '样式 2', '样式 3'] },
    { type: '多人', kind: 2, styles: ['样式 1', '样式 2'] },
  ]) {
    test(`a mini-program control, ${kind === 1 ? 'single' : 'several'}: styles and no picture`, async ({
      page,
      hub,
    }) => {
      const remark = `控件${type}`
      await openForm(page)
      await page.getByRole('radio', { name: '单人' }).check()
      await expect(page.getByRole('radiogroup', { name: '控件样式' })).toHaveCount(0)
      await page.getByRole('radio', { name: '小程序控件' }).check()
      await page.getByRole('radio', { name: '样式 3' }).check({ force: true })
      await page.getByRole('radio', { name: type }).check()
      const choices = page.getByRole('radiogroup', { name: '控件样式' }).getByRole('radio')
      await expect(choices).toHaveCount(styles.length)
      await choices.last().check({ force: true })
      await expect(page.getByText('临时会话只用于单人二维码。')).toBeVisible()
      await fillSimplest(page, remark)
      const question = await ask(page)
      await expect(question).toContainText(`小程序控件，${styles.at(-1)}`)
      await page.keyboard.press('Escape')
      const dialog = await create(page)
      await expect(dialog).toHaveAccessibleName('小程序控件已创建')
      await expect(dialog).toContainText('小程序控件没有二维码图片。把 config_id 交给小程序的开发者就能用。')
      await expect(dialog.getByRole('img')).toHaveCount(0)
      await expect(dialog.getByRole('link', { name: '下载 PNG' })).toHaveCount(0)
      await expectAccessible(page)
      const [stored] = storedAs(hub.simulator, remark)
      expect(stored).toMatchObject({ type: kind, scene: 1, style: styles.length, user: ['linxiao'] })
      await expect(dialog).toContainText(stored?.configId ?? '')
    })
  }

  test('a state in use is a reminder; it is shared when one says so', async ({ page, hub }) => {
    await openForm(page)
    await fillSimplest(page, '重复的 state')
    await field(page, 'state').fill(hub.simulator.channels[0]?.state ?? '')
    await expect(page.getByText('这个 state 已经在用，两个码的客户会混在一起计数。')).toBeVisible()
    await expect(field(page, 'state')).not.toHaveAttribute('aria-invalid')
    const question = await ask(page)
    await expect(question).toContainText('这个 state 已经在用')
    await question.getByRole('button', { name: '共用 state，仍要创建' }).click()
    const dialog = page.getByRole('dialog', { name: '二维码已创建' })
    await expect(dialog).toContainText('这个 state 已经在用，两个码的客户会混在一起计数。')
    expect(storedAs(hub.simulator, '重复的 state')[0]?.state).toBe(hub.simulator.channels[0]?.state)
  })

  test.describe('a state in use that nobody saw', () => {
    test.use({ expectedErrors: [/status of 409|ERR_FAILED/] })

    test('is refused with who has it, and nothing is made until one says so', async ({ page, hub }) => {
      const [, channel] = hub.simulator.channels
      await page.route(/\/api\/(channels|contact-ways)\?q=/, (route) => route.abort())
      await openForm(page)
      await fillSimplest(page, '没看见的 state')
      await field(page, 'state').fill(channel?.state ?? '')
      const question = await ask(page)
      await question.getByRole('button', { name: '创建二维码' }).click()
      await expect(question.getByRole('alert')).toContainText('这个 state 已经在用')
      await expect(
        question.getByRole('link', { name: `打开已经在用它的「${channel?.remark}」` }),
      ).toHaveAttribute('href', `/contact-ways/${channel?.configId}`)
      await expectAccessible(page)
      expect(storedAs(hub.simulator, '没看见的 state')).toHaveLength(0)
      await question.getByRole('button', { name: '共用 state，仍要创建' }).click()
      await expect(page.getByRole('dialog', { name: '二维码已创建' })).toBeVisible()
      expect(storedAs(hub.simulator, '没看见的 state')).toHaveLength(1)
    })
  })
})
