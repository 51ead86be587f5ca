import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { pictureText } from '../lib/simulator/picture'
import { scan, scanDownload } from './support/scan'
import { expect, expectAccessible, test } from './support/test'

const HOSTILE = '<img src=x onerror=alert(1)>'

const download = async (page: Page, name: string) => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return file
}

test.describe('the files of one code', () => {
  test('gives every size sharp, as PNG in pixels and SVG in millimetres', async ({ page, hub }) => {
    const configId = hub.simulator.channels[2]?.configId ?? ''
    await page.goto(`/contact-ways/${configId}`)
    await expect(page.getByText('已核验，可印刷')).toBeVisible()
    for (const [name, mm] of [
      ['名片', 20],
      ['桌牌', 40],
      ['台卡', 60],
      ['海报', 150],
      ['自定义', 33],
    ] as const) {
      if (name === '自定义') {
        await page.getByRole('button', { name }).click()
        await page.getByRole('textbox', { name: '边长' }).fill('3.3')
      } else await page.getByRole('radio', { name: new RegExp(name) }).check({ force: true })
      await page.getByRole('radio', { name: 'PNG' }).check({ force: true })
      const png = await download(page, '下载 PNG')
      const { width, height } = await sharp(await png.path()).metadata()
      const side = Math.round((mm / 25.4) * 300)
      expect([width, height]).toEqual([side, side])
      expect(await scanDownload(png)).toBe(pictureText(configId))
      await page.getByRole('radio', { name: 'SVG' }).check({ force: true })
      const svg = await download(page, '下载 SVG')
      expect(await readFile(await svg.path(), 'utf8')).toMatch(new RegExp(`width="${mm}mm" height="${mm}mm"`))
      expect(await scanDownload(svg)).toBe(pictureText(configId))
    }
  })

  for (const [typed, words] of [
    ['1.9', '小于 2 cm 的码扫不稳，请选大一些。'],
    ['101', '最大 100 cm，请选小一些。'],
    ['大', '请填边长，2–100 cm'],
  ] as const) {
    test(`refuses a side of ${typed} cm`, async ({ page, hub }) => {
      await page.goto(`/contact-ways/${hub.simulator.channels[2]?.configId}`)
      await expect(page.getByRole('link', { name: '下载 PNG' })).toBeVisible()
      await page.getByRole('button', { name: '自定义' }).click()
      const side = page.getByRole('textbox', { name: '边长' })
      await side.fill(typed)
      await expect(side).toHaveAttribute('aria-invalid', 'true')
      await expect(side).toHaveAccessibleDescription(words)
      await expect(page.getByRole('link', { name: '下载 PNG' })).toHaveCount(0)
      await expect(page.getByRole('button', { name: '下载 PNG' })).toBeDisabled()
    })
  }

  test('copies its ids, its text and its picture', async ({ page, context, hub }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { configId = '', state = '' } = hub.simulator.channels[2] ?? {}
    await page.goto(`/contact-ways/${configId}`)
    for (const [name, value] of [
      ['复制 state', state],
      ['复制 config_id', configId],
      ['复制码内文字', pictureText(configId)],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click()
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(value)
    }
    await page.getByRole('button', { name: '复制图片' }).click()
    await expect
      .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
      .toContain('image/png')
    const bytes = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const blob = await item?.getType('image/png')
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
    })
    expect(await scan(new Uint8Array(bytes))).toBe(pictureText(configId))
  })

  test('treats a remark that looks like markup as text', async ({ page, hub }) => {
    let alerts = 0
    page.on('dialog', () => {
      alerts += 1
    })
    const channel = hub.simulator.channels.find(({ remark }) => remark === HOSTILE)
    await page.goto(`/contact-ways/${channel?.configId}`)
    await expect(page.getByRole('heading', { level: 1, name: HOSTILE, exact: true })).toBeVisible()
    const file = await download(page, '下载 PNG')
    expect(file.suggestedFilename()).toBe('img src=x onerror=alert(1).png')
    expect(alerts).toBe(0)
  })
})

test.describe('a picture nobody can read', () => {
  test.use({ expectedErrors: [/status of 422/] })

  test('is offered as the original, byte for byte', async ({ page, hub }) => {
    const way = [...hub.simulator.contactWays.values()].find(({ unreadable }) => unreadable)
    await page.goto(`/contact-ways/${way?.configId}`)
    await expect(page.getByText('仅原图')).toBeVisible()
    await expect(page.getByText('原图读不出来，只能下载原图。放大印刷会发虚。')).toBeVisible()
    await expect(page.getByRole('link', { name: '下载 PNG' })).toHaveCount(0)
    await expect(page.getByRole('radiogroup', { name: '印刷尺寸' })).toHaveCount(0)
    const file = await readFile(await (await download(page, '下载原图')).path())
    const original = await fetch(`${hub.origin}/wwpic/${way?.configId}/0`)
    expect(file.equals(Buffer.from(await original.arrayBuffer()))).toBe(true)
    await expectAccessible(page)
  })
})
