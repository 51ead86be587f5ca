import type { Page } from '@playwright/test'
import { pictureText } from '../lib/simulator/picture'
import { makeWay } from './support/make-way'
import { scan, scanDownload } from './support/scan'
import { expect, expectAccessible, test } from './support/test'

const _HOSTILE = '<img src=x onerror=alert(1)>'

const download = async (page: Page, name: string) => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return file
}

const kinds = [
  {
    name: 'single',
    body: { type: 1, scene: 2, user: ['linxiao'], skip_verify: false },
    words: ['需要同事通过验证', '码长期有效。', '单人', '不适用，仅临时会话有'],
  },
  {
    name: 'several',
    body: { type: 2, scene: 2, user: ['linxiao', 'gaoyuan'], party: [16] },
    words: ['徐汇店客服部', '林晓', 'gaoyuan', '无需验证', '多人'],
  },
  {
    name: 'a control',
    body: { type: 1, scene: 1, style: 3, user: ['linxiao'] },
    words: ['客户在小程序里点开控件后', '样式 3', '这是小程序控件，企业微信不给二维码图片。'],
  },
]

const temporary = {
  type: 1,
  scene: 2,
  user: ['linxiao'],
  is_temp: true,
  expires_in: 86_400,
  chat_expires_in: 5400,
}
const closings = [
  { name: 'nothing', conclusions: undefined, words: ['没有结束语'] },
  {
    name: 'text',
    conclusions: { text: { content: '祝您牙齿健康 🦷' } },
    words: ['祝您牙齿健康 🦷', '本次会话已结束'],
  },
  { name: 'an image', conclusions: { image: { media_id: 'M' } }, words: ['图片取不到'] },
  {
    name: 'a link',
    conclusions: {
      text: { content: '请看' },
      link: { title: '术后注意', url: 'https://a.example/x', desc: '别咬硬物' },
    },
    words: ['请看', '术后注意', '别咬硬物'],
  },
  {
    name: 'a mini-program',
    conclusions: { miniprogram: { title: '预约复诊', pic_media_id: 'C', appid: 'wx1', page: '/p' } },
    words: ['预约复诊', '小程序'],
  },
]

test.describe('the page of one code', () => {
  for (const { name, body, words } of kinds) {
    test.describe(name, () => {
      test(`says what ${name} does`, async ({ page, desk, hub }) => {
        const way = await makeWay(page, desk, {
          ...body,
          remark: `完整页 ${name}`,
          state: `page-${body.type}${body.scene}`,
        })
        await page.goto(`/contact-ways/${way.config_id}`)
        await expect(page.getByRole('heading', { level: 1, name: `完整页 ${name}` })).toBeVisible()
        await expect(page).toHaveTitle(`完整页 ${name} – 渠道台`)
        for (const text of [...words, way.state, way.config_id, '林晓 创建了这个码']) {
          await expect(page.getByRole('main')).toContainText(text)
        }
        const hasPicture = hub.simulator.contactWays.get(way.config_id)?.scene === 2
        await expect(page.getByRole('link', { name: '下载 PNG' })).toHaveCount(hasPicture ? 1 : 0)
        await expect(page.getByRole('link', { name: '加入打印' })).toHaveCount(hasPicture ? 1 : 0)
        await expectAccessible(page)
      })
    })
  }

  test.describe('temporary', () => {
    test.use({ expectedErrors: [/status of 50\d/] })

    for (const { name, conclusions, words } of closings) {
      test(`shows the closing message with ${name}`, async ({ page, desk }) => {
        const { config_id } = await makeWay(page, desk, {
          ...temporary,
          remark: `临时 ${name}`,
          ...(conclusions && { conclusions }),
        })
        await page.goto(`/contact-ways/${config_id}`)
        for (const text of [
          '这是临时码，创建后 1 天内有效',
          '加上好友后可聊 1 小时 30 分钟',
          '不限客户',
          ...words,
        ]) {
          await expect(page.getByRole('main')).toContainText(text, { timeout: 20_000 })
        }
        await expectAccessible(page)
      })
    }
  })

  test('says how a channel is tagged and when it was made', async ({ page, hub }) => {
    const channel = hub.simulator.channels.find(({ tags }) => tags.length > 1)
    await page.goto(`/contact-ways/${channel?.configId}`)
    const fact = (label: string) => page.getByRole('main').locator('dt', { hasText: label }).locator('+ dd')
    for (const { name } of channel?.tags ?? []) await expect(fact('标签')).toContainText(name)
    await expect(fact('创建时间').getByRole('time')).toHaveAttribute('datetime', channel?.createDate ?? '')
  })

  test('says of a channel without tags that it has none', async ({ page, hub }) => {
    const channel = hub.simulator.channels.find(({ tags }) => tags.length === 0)
    await page.goto(`/contact-ways/${channel?.configId}`)
    await expect(page.getByRole('main').getByText('没有标签', { exact: true })).toBeVisible()
  })

  test('asks the Hub when told to', async ({ page, hub }) => {
    const configId = hub.simulator.channels[3]?.configId ?? ''
    const asked = () => hub.simulator.requests.filter((request) => request.configId === configId).length
    await page.goto(`/contact-ways/${configId}`)
    await expect(page.getByText('已核验，可印刷')).toBeVisible()
    const before = asked()
    const fresh = page.waitForRequest((request) => request.url().endsWith(`/${configId}?fresh=1`))
    await page.getByRole('button', { name: '刷新' }).click()
    await fresh
    await expect.poll(asked).toBeGreaterThan(before)
    await expect(page.getByText(/^刚刚取自企业微信|刚刚/).first()).toBeVisible()
  })

  test('shows the original in a dialog that breaks no rule', async ({ page, hub }) => {
    await page.goto(`/contact-ways/${hub.simulator.channels[2]?.configId}`)
    await page.getByRole('button', { name: '看原图' }).click()
    const dialog = page.getByRole('dialog', { name: '企业微信给的原图' })
    const shown = await dialog.getByRole('img', { name: /^二维码原图：/ }).screenshot()
    expect(await scan(new Uint8Array(shown))).toBe(pictureText(hub.simulator.channels[2]?.configId ?? ''))
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: '看原图' })).toBeFocused()
  })
})

test.describe('an id nobody knows', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('has words and a way out', async ({ page }) => {
    await page.goto('/contact-ways/nobody-knows-this')
    await expect(page.getByText('没有这个码')).toBeVisible()
    await expect(page.getByText(/企业微信不认识这个 config_id/)).toBeVisible()
    await expect(page.getByRole('link', { name: '看全部联系方式' })).toHaveAttribute('href', '/contact-ways')
    await expectAccessible(page)
  })
})

test.describe('the page of one code on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('saves and shows the code, and never scrolls sideways', async ({ page, hub }) => {
    const configId = hub.simulator.channels[2]?.configId ?? ''
    await page.goto(`/contact-ways/${configId}`)
    expect(await scanDownload(await download(page, '存到相册'))).toBe(pictureText(configId))
    await expect(page.getByRole('radiogroup', { name: '印刷尺寸' })).toHaveCount(0)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    await expectAccessible(page)
    await page.getByRole('button', { name: '给客户扫' }).click()
    const full = page.getByRole('dialog', { name: hub.simulator.channels[2]?.remark ?? '' })
    const shown = await full.getByRole('img', { name: /已核验$/ }).screenshot()
    expect(await scan(new Uint8Array(shown))).toBe(pictureText(configId))
    await expectAccessible(page)
    await full.getByRole('button', { name: '关闭' }).click()
    await expect(full).toBeHidden()
  })
})
