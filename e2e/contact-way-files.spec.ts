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
      ['贴纸', 40],
      ['桌牌', 50],
      ['海报', 120],
      ['自定义', 33],
    ] as const) {
      if (name === '自定义') {
        await page.getByRole('button', { name }).click()
        await page.getByRole('textbox', { name: '边长' }).fill('3.3')
      } else await page.getByText(name, { exact: true }).click()
      await page.getByText('PNG', { exact: true }).click()
      const png = await download(page, '下载 PNG')
      const { width, height } = await sharp(await png.path()).metadata()
      const side = Math.round((mm / 25.4) * 300)
      expect([width, height]).toEqual([side, side])
      expect(await scanDownload(png)).toBe(pictureText(configId))
      await page.getByText('SVG', { exact: true }).click()
      const svg = await download(page, '下载 SVG')
      expect(await readFile(await svg.path(), 'utf8')).toMatch(new RegExp(`width="${mm}mm" height="${mm}mm"`))
      expect(await scanDownload(svg)).toBe(pictureText(configId))
    }
  })

  test('for the screen: 1080 pixels', async ({ page, hub }) => {
    const configId = hub.simulator.channels[2]?.configId ?? ''
    await page.goto(`/contact-ways/${configId}`)
    await page.getByRole('radio', { name: /屏幕/ }).check({ force: true })
    await expect(page.getByText('已核验，可印刷')).toBeVisible()
    const png = await download(page, '下载 PNG')
    expect(await sharp(await png.path()).metadata()).toMatchObject({ width: 1080, height: 1080 })
    expect(await scanDownload(png)).toBe(pictureText(configId))
  })

  test('by distance: the size that is read from there', async ({ page, hub }) => {
    await page.goto(`/contact-ways/${hub.simulator.channels[2]?.configId}`)
    await page.getByRole('button', { name: '按距离' }).click()
    const distance = page.getByRole('textbox', { name: '从多远扫' })
    await distance.fill('1,5 米')
    await expect(distance).toHaveAccessibleDescription('建议边长 15 cm')
    await page.getByText('SVG', { exact: true }).click()
    const svg = await download(page, '下载 SVG')
    expect(await readFile(await svg.path(), 'utf8')).toContain('width="150mm" height="150mm"')
    await distance.fill('很远')
    await expect(distance).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('button', { name: '下载 SVG' })).toBeDisabled()
  })

  test('styled: the preview is the file, and its verdict is of the file', async ({ page, hub }) => {
    const channel = hub.simulator.channels[2]
    const configId = channel?.configId ?? ''
    await page.goto(`/contact-ways/${configId}`)
    await expect(page.getByText('已核验，可印刷')).toBeVisible()
    await page.getByLabel('下方说明').selectOption('自己写')
    await page.getByRole('textbox', { name: '说明文字' }).fill('微信扫一扫，预约洁牙 😀')
    await page.getByText('圆角', { exact: true }).click()
    await page.getByLabel('边框').selectOption('细线')
    await page.getByLabel('码的颜色').fill('#263ca6')
    await page.getByLabel('中间标志').selectOption('原图里的头像')
    await expect(page.getByText('已核验，可印刷')).toBeVisible()
    const preview = page.getByRole('img', { name: /^二维码：.*，已核验$/ })
    expect(await preview.evaluate((image) => image.tagName)).toBe('IMG')
    expect(await scan(new Uint8Array(await preview.screenshot()))).toBe(pictureText(configId))
    await expectAccessible(page)
    const png = await download(page, '下载 PNG')
    expect(await scanDownload(png)).toBe(pictureText(configId))
    await page.getByText('PDF', { exact: true }).click()
    const pdf = await download(page, '下载 PDF')
    expect((await readFile(await pdf.path())).toString('latin1')).toMatch(/^%PDF-/)

    await page.getByLabel('码的颜色').fill('#ffee00')
    await expect(page.getByText('颜色和底色太接近，扫不稳。请选深一些的颜色，或浅一些的底色。')).toBeVisible()
    await expect(page.getByText('已核验，可印刷')).toBeVisible()
  })

  test('in true size the paper is as wide as on paper, and a wider border makes smaller modules', async ({
    page,
    hub,
  }) => {
    await page.goto(`/contact-ways/${hub.simulator.channels[2]?.configId}`)
    const code = page.getByRole('img', { name: /^二维码：.*，已核验$/ })
    await expect(code).toBeVisible()
    const wide = (await code.boundingBox())?.width ?? 0
    const toggle = page.getByRole('button', { name: '按实际大小看' })
    await toggle.click()
    await expect(toggle).toHaveAttribute('aria-pressed', 'true')
    expect((await code.boundingBox())?.width).toBeCloseTo((40 / 25.4) * 96 - 2, 0)
    await toggle.click()
    expect((await code.boundingBox())?.width).toBeCloseTo(wide, 0)

    await expect(page.getByText(/每个小格 0\.93 mm/)).toBeVisible()
    await page.getByLabel('四周留白').selectOption('10 格')
    await expect(page.getByText(/每个小格 0\.68 mm/)).toBeVisible()
    await page.getByText('SVG', { exact: true }).click()
    const svg = await download(page, '下载 SVG')
    expect(await scanDownload(svg)).toBe(pictureText(hub.simulator.channels[2]?.configId ?? ''))
  })

  test('the text of the code is copied as a link', async ({ page, hub, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const configId = hub.simulator.channels[2]?.configId ?? ''
    await page.goto(`/contact-ways/${configId}`)
    await page.getByRole('button', { name: '复制链接' }).click()
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toHaveCount(1)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(pictureText(configId))
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
