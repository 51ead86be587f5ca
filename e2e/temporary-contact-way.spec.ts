import {
  ask,
  create,
  field,
  fillSimplest,
  openForm,
  storedAs,
  turnOnTemporary,
} from './support/contact-way-form'
import { expect, test } from './support/test'

test.describe('a new temporary contact way', () => {
  test('has durations stored as seconds, one customer and a closing text', async ({ page, hub }) => {
    await openForm(page)
    await expect(page.getByText('仅限医疗机构，其他企业会被企业微信拒绝')).toBeVisible()
    await expect(page.getByRole('spinbutton', { name: '二维码有效期' })).toHaveCount(0)
    await fillSimplest(page, '临时一')
    await turnOnTemporary(page)
    await page.getByRole('button', { name: '常用：14 天' }).click()
    await expect(page.getByRole('spinbutton', { name: '二维码有效期' })).toHaveValue('14')
    await page.getByRole('spinbutton', { name: '聊天时长' }).fill('1.5')
    await page.getByRole('combobox', { name: '聊天时长 · 单位' }).selectOption('小时')
    await field(page, '只给这位客户').fill('oxTWIuGaIt6gTKsQRLau2M0yL16E')
    await field(page, '文字').fill('再见👋')
    await expect(page.getByText('10 / 4,000 字节')).toBeVisible()
    const question = await ask(page)
    for (const words of [
      '14 天，到 ',
      '加好友后 1.5 小时',
      'oxTWIuGaIt6gTKsQRLau2M0yL16E',
      '临时码不会出现在企业微信的列表里',
    ]) {
      await expect(question).toContainText(words)
    }
    await page.keyboard.press('Escape')
    const dialog = await create(page)
    await expect(dialog).toContainText('这是临时码，请现在就下载。')
    await expect(dialog).toContainText(/失效时间\s*\d+ 月 \d+ 日 \d\d:\d\d/)
    expect(storedAs(hub.simulator, '临时一')[0]?.temporary).toEqual({
      expiresIn: 1_209_600,
      chatExpiresIn: 5400,
      unionid: 'oxTWIuGaIt6gTKsQRLau2M0yL16E',
      conclusions: { text: { content: '再见👋' } },
    })
  })

  const link = {
    title: '术后注意',
    url: 'https://a.example/x',
    desc: '别咬硬物',
    picurl: 'https://a.example/p.png',
  }
  const card = { title: '预约复诊', appid: 'wx8bd8', page: '/pages/index', pic_media_id: 'COVER' }
  const attachments = [
    {
      kind: '图片',
      fields: { '图片素材 media_id': 'MEDIA' },
      stored: { image: { pic_url: expect.any(String) } },
    },
    {
      kind: '链接',
      fields: { 链接标题: link.title, 网址: link.url, 描述: link.desc, 封面网址: link.picurl },
      stored: { link },
    },
    {
      kind: '小程序',
      fields: {
        卡片标题: card.title,
        '小程序 AppID': card.appid,
        页面路径: card.page,
        '封面素材 media_id': card.pic_media_id,
      },
      stored: { miniprogram: card },
    },
  ]
  for (const { kind, fields, stored } of attachments) {
    test(`a closing message with ${Object.keys(stored)[0]}`, async ({ page, hub }) => {
      await openForm(page)
      await fillSimplest(page, `附${kind}`)
      await turnOnTemporary(page)
      const choice = page.getByRole('radiogroup', { name: '再附一样' })
      await choice.getByRole('radio', { name: kind, exact: true }).check({ force: true })
      const others = attachments
        .filter((other) => other.kind !== kind)
        .flatMap((other) => Object.keys(other.fields))
      for (const name of others) await expect(field(page, name)).toHaveCount(0)
      for (const [name, value] of Object.entries(fields)) await field(page, name).fill(value)
      await choice.getByRole('radio', { name: '不附' }).check({ force: true })
      for (const name of Object.keys(fields)) await expect(field(page, name)).toHaveCount(0)
      await choice.getByRole('radio', { name: kind, exact: true }).check({ force: true })
      await create(page)
      expect(storedAs(hub.simulator, `附${kind}`)[0]?.temporary).toEqual({
        expiresIn: 604_800,
        chatExpiresIn: 86_400,
        conclusions: stored,
      })
    })
  }

  test('temporary mode is set aside where it does not apply, and not sent', async ({ page, hub }) => {
    await openForm(page)
    await fillSimplest(page, '改回多人')
    await turnOnTemporary(page)
    await field(page, '文字').fill('留着的话')
    for (const name of ['小程序控件', '多人']) {
      await page.getByRole('radio', { name, exact: true }).check()
      await expect(page.getByText('临时会话只用于单人二维码；填过的内容留着，改回来还在。')).toBeVisible()
      await expect(page.getByRole('switch', { name: '使用临时会话' })).toHaveCount(0)
      await expect(field(page, '文字')).toHaveCount(0)
      await page.getByRole('radio', { name: name === '多人' ? '单人' : '二维码', exact: true }).check()
      await expect(field(page, '文字')).toHaveValue('留着的话')
    }
    await page.getByRole('radio', { name: '多人' }).check()
    await create(page)
    expect(storedAs(hub.simulator, '改回多人')[0]).not.toHaveProperty('temporary')
  })
})
