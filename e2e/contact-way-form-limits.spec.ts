import type { Locator, Page } from '@playwright/test'
import {
  chooseMember,
  create,
  field,
  fillSimplest,
  openForm,
  storedAs,
  turnOnTemporary,
} from './support/contact-way-form'
import { expect, expectAccessible, test } from './support/test'

const MOST_STOPS = 60

const _tabTo = async (page: Page, target: Locator) => {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key does not get there')
}

const attach = (page: Page, kind: string) =>
  page
    .getByRole('radiogroup', { name: '再附一样' })
    .getByRole('radio', { name: kind, exact: true })
    .check({ force: true })

interface Wrong {
  name: string
  fill: (page: Page) => Promise<void>
  at: (page: Page) => Locator
  words: string
}

const inText = (name: string, label: string, value: string, words: string): Wrong => ({
  name,
  fill: (page) => field(page, label).fill(value),
  at: (page) => field(page, label),
  words,
})

const always: Wrong[] = [
  inText('a name of 31 characters', '备注名称', '字'.repeat(31), '太长了：最多 30 字，请删去 1 字'),
  inText('a state of 31 characters', 'state', 's'.repeat(31), '太长了：最多 30 字，请删去 1 字'),
  inText('a state with Chinese', 'state', '门店', '只能用字母、数字和 _ . : -'),
  {
    name: 'nobody',
    fill: (page) => page.getByRole('button', { name: '移除 林晓' }).click(),
    at: (page) => page.getByRole('combobox', { name: '接待同事' }),
    words: '单人码必须有且只有一位同事。',
  },
  {
    name: 'neither a colleague nor a department',
    fill: async (page) => {
      await page.getByRole('radio', { name: '多人' }).check()
      await page.getByRole('button', { name: '移除 林晓' }).click()
    },
    at: (page) => page.getByRole('combobox', { name: '接待同事' }),
    words: '至少选一位同事或一个部门。',
  },
]
const duration = (page: Page) => page.getByRole('spinbutton', { name: '二维码有效期' })
const temporary: Wrong[] = [
  inText(
    'a closing text of 4,002 bytes',
    '文字',
    '字'.repeat(1334),
    '结束语太长：4,002 / 4,000 字节，请删去约 1 个汉字。',
  ),
  {
    name: 'more than 14 days',
    fill: (page) => duration(page).fill('14.5'),
    at: duration,
    words: '最长 14 天，请改短一些',
  },
  {
    name: 'no time at all',
    fill: (page) => duration(page).fill('0'),
    at: duration,
    words: '时间要大于 0，请改长一些',
  },
  { name: 'no number', fill: (page) => duration(page).fill(''), at: duration, words: '请填写' },
  {
    name: 'an image without its material',
    fill: (page) => attach(page, '图片'),
    at: (page) => field(page, '图片素材 media_id'),
    words: '请填写',
  },
  {
    name: 'a link that is no address',
    fill: async (page) => {
      await attach(page, '链接')
      await field(page, '链接标题').fill('标题')
      await field(page, '网址').fill('javascript:alert(1)')
    },
    at: (page) => field(page, '网址'),
    words: '要以 http:// 或 https:// 开头的完整网址',
  },
  {
    name: 'a card title of 66 bytes',
    fill: async (page) => {
      await attach(page, '小程序')
      for (const name of ['小程序 AppID', '页面路径', '封面素材 media_id']) await field(page, name).fill('x')
      await field(page, '卡片标题').fill('字'.repeat(22))
    },
    at: (page) => field(page, '卡片标题'),
    words: '太长了：66 / 64 字节，请删去约 1 个汉字',
  },
]

test.describe('the form refuses', () => {
  for (const [isTemporary, cases] of [
    [false, always],
    [true, temporary],
  ] as const) {
    for (const { name, fill, at, words } of cases) {
      test(name, async ({ page }) => {
        await openForm(page)
        await fillSimplest(page, '有错的')
        if (isTemporary) await turnOnTemporary(page)
        await fill(page)
        await page.getByRole('button', { name: '创建二维码', exact: true }).click()
        await expect(at(page)).toBeFocused()
        await expect(at(page)).toHaveAttribute('aria-invalid', 'true')
        await expect(at(page)).toHaveAccessibleDescription(new RegExp(words.replace(/[.*+?()]/g, '\\$&')))
        await expect(page.getByRole('button', { name: '1 处要改' })).toBeVisible()
        await expect(page.getByRole('dialog')).toHaveCount(0)
      })
    }
  }

  test('several at once: counted, and one press from the first', async ({ page }) => {
    await openForm(page)
    await field(page, 'state').fill('不行')
    await page.getByRole('button', { name: '创建二维码', exact: true }).click()
    await expect(page.getByRole('combobox', { name: '接待同事' })).toBeFocused()
    await expect(page.getByText('有 2 处要改，已移到第一处。')).toBeAttached()
    await expectAccessible(page)
    await field(page, '备注名称').focus()
    await page.getByRole('button', { name: '2 处要改' }).click()
    await expect(page.getByRole('combobox', { name: '接待同事' })).toBeFocused()
    await chooseMember(page, '林晓')
    await page.getByRole('button', { name: '1 处要改' }).click()
    await expect(field(page, 'state')).toBeFocused()
  })

  test('nothing that just fits: 30 emoji, 4,000 bytes', async ({ page, hub }) => {
    const remark = '🦷'.repeat(30)
    await openForm(page)
    await fillSimplest(page, remark)
    await turnOnTemporary(page)
    await field(page, '文字').fill(`${'字'.repeat(1333)}a`)
    await expect(page.getByText('4,000 / 4,000 字节')).toBeVisible()
    await create(page)
    expect(storedAs(hub.simulator, remark)).toHaveLength(1)
  })
})
