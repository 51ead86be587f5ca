import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, expectAccessible, test } from './support/test'

const bar = (page: Page) => page.getByRole('region', { name: '已选的码' })
const panel = (page: Page) => page.getByRole('region', { name: '下载 ZIP' })
const dialog = (page: Page) => page.getByRole('dialog', { name: /^下载 .* 个码$/ })
const pictures = { path: 'picture', times: Number.POSITIVE_INFINITY }

/** Chooses the first rows of a list, and opens the dialog. */
const choose = async (page: Page, path: string, count: number) => {
  await page.goto(path)
  for (let at = 1; at <= count; at += 1) await page.getByRole('row').nth(at).getByRole('checkbox').check()
  await bar(page).getByRole('button', { name: '下载 ZIP' }).click()
  await expect(dialog(page)).toBeVisible()
}

const start = (page: Page) => dialog(page).getByRole('button', { name: '开始下载' }).click()

const filesOf = async (download: Download) => {
  const archive = unzipSync(new Uint8Array(await readFile(await download.path())))
  const { '清单.csv': manifest = new Uint8Array(), '清单.xlsx': workbook, ...codes } = archive
  expect(workbook).toBeDefined()
  return { codes, names: Object.keys(codes), manifest: strFromU8(manifest) }
}

test.describe('codes as an archive', () => {
  test.use({ role: 'viewer' })

  test('in the formats, the size and the look that were chosen', async ({ page, hub }) => {
    await choose(page, '/channels', 2)
    await expect(dialog(page)).toContainText('2 个码，PNG 300 dpi，边长 4 cm，另附清单')
    await dialog(page).getByRole('checkbox', { name: /^PNG/ }).uncheck()
    await expect(dialog(page).getByRole('alert')).toHaveText('请至少选一种格式。')
    await expect(dialog(page).getByRole('button', { name: '开始下载' })).toBeDisabled()
    await expect(dialog(page).getByRole('combobox', { name: '精度' })).toBeHidden()
    await dialog(page).getByRole('checkbox', { name: /^SVG/ }).check()
    await dialog(page).getByRole('checkbox', { name: /^PNG/ }).check()
    await dialog(page).getByRole('combobox', { name: '精度' }).selectOption('150')
    await dialog(page).getByRole('radio', { name: /5 cm/ }).check({ force: true })
    await dialog(page).getByText('样式', { exact: true }).click()
    await dialog(page).getByRole('combobox', { name: '边框' }).selectOption('line')
    await expect(dialog(page)).toContainText('2 个码，PNG 150 dpi、SVG，边长 5 cm，共 4 个文件，另附清单')
    await expectAccessible(page)
    const [download] = await Promise.all([page.waitForEvent('download'), start(page)])
    await expect(dialog(page)).toBeHidden()
    await expect(panel(page)).toContainText('已下载 2 个码，共 4 个文件')
    await expect(panel(page).getByRole('progressbar')).toBeHidden()
    await expectAccessible(page)
    expect(download.suggestedFilename()).toMatch(/^二维码 .*\.zip$/)
    const { names, manifest } = await filesOf(download)
    expect(names.map((name) => name.slice(-4)).sort()).toEqual(['.png', '.png', '.svg', '.svg'])
    for (const { state } of hub.simulator.channels.slice(0, 2)) expect(manifest).toContain(state)
    await panel(page).getByRole('button', { name: '关闭' }).press('Enter')
    await expect(panel(page)).toBeHidden()
    await expect(page.getByRole('main')).toBeFocused()
  })

  test('an own size is refused where it cannot be made', async ({ page }) => {
    await choose(page, '/contact-ways', 1)
    await dialog(page).getByRole('button', { name: '自定义' }).click()
    await dialog(page).getByRole('textbox', { name: '边长' }).fill('1')
    await expect(dialog(page)).toContainText('小于 2 cm 的码扫不稳')
    await expect(dialog(page).getByRole('button', { name: '开始下载' })).toBeDisabled()
    await dialog(page).getByRole('textbox', { name: '边长' }).fill('100')
    await dialog(page).getByRole('combobox', { name: '精度' }).selectOption('600')
    await expect(dialog(page).getByRole('alert')).toContainText('图片太大了')
    await dialog(page).getByRole('combobox', { name: '精度' }).selectOption('150')
    await expect(dialog(page)).toContainText('1 个码，PNG 150 dpi，边长 100 cm，另附清单')
    await page.keyboard.press('Escape')
    await expect(bar(page).getByRole('button', { name: '下载 ZIP' })).toBeFocused()
  })

  test('goes on over other pages, one after another', async ({ page, hold }) => {
    const release = hold(pictures)
    await choose(page, '/channels?sort=created_at&order=asc', 3)
    await start(page)
    await expect(panel(page)).toContainText('正在打包 3 个码')
    await expect(panel(page).getByRole('status')).toContainText('正在打包 3 个码')
    await expect(panel(page).getByRole('progressbar', { name: '打包进度' })).toHaveAttribute(
      'aria-valuetext',
      /^\d \/ 3 个文件$/,
    )
    await bar(page).getByRole('button', { name: '下载 ZIP' }).click()
    await expect(dialog(page)).toContainText('前面的下载完成后开始')
    await start(page)
    await expect(panel(page)).toContainText('3 个码，等前面的完成')
    await page.getByRole('navigation').getByRole('link', { name: '联系方式' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: '联系方式' })).toBeVisible()
    await expect(panel(page).getByRole('listitem')).toHaveCount(2)
    const first = page.waitForEvent('download')
    release()
    expect((await filesOf(await first)).names).toHaveLength(3)
    await expect(panel(page).getByRole('listitem').filter({ hasText: '已下载 3 个码' })).toHaveCount(2)
  })

  test('can be stopped, and the desk makes no more of it', async ({ page, hub, hold }) => {
    const release = hold({ ...pictures, after: 3 })
    const asked = () => hub.simulator.requests.length
    await page.goto('/channels?page=3')
    await page.getByRole('checkbox', { name: '选择本页全部' }).check()
    await bar(page).getByRole('button', { name: '下载 ZIP' }).click()
    await start(page)
    await expect(panel(page).getByRole('progressbar')).toHaveAttribute('aria-valuetext', '3 / 50 个文件')
    const before = asked()
    await panel(page).getByRole('button', { name: '停止下载 50 个码' }).press('Enter')
    await expect(panel(page)).toContainText('已停止，没有保存文件')
    await expect(panel(page)).toBeFocused()
    release()
    await panel(page).getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: '取消选择' }).click()
    await choose(page, '/channels?page=4', 1)
    const [download] = await Promise.all([page.waitForEvent('download'), start(page)])
    expect((await filesOf(download)).names).toHaveLength(1)
    expect(asked() - before).toBeLessThan(20)
  })

  test('says how many could not be made, and why in the manifest', async ({ page, hub }) => {
    hub.simulator.fault({ path: 'picture', times: 2, kind: { type: 'status', status: 404 } })
    await choose(page, '/channels?page=5', 4)
    const [download] = await Promise.all([page.waitForEvent('download'), start(page)])
    await expect(panel(page)).toContainText('已下载 2 个码')
    await expect(panel(page)).toContainText('2 个没有做成，原因写在压缩包的清单里')
    const { names, manifest } = await filesOf(download)
    expect(names).toHaveLength(2)
    expect(manifest.trim().split('\n')).toHaveLength(5)
  })
})

test.describe('an archive that does not arrive', () => {
  test.use({ expectedErrors: [/ERR_|status of 503/] })

  test('broken in the middle: nothing is saved, and it can be had again', async ({ page, desk, hold }) => {
    const release = hold({ ...pictures, after: 1 })
    const downloads: Download[] = []
    page.on('download', (download) => downloads.push(download))
    await choose(page, '/channels?page=6', 3)
    await start(page)
    await expect(panel(page).getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 / 3 个文件')
    await desk.crash()
    release()
    await expect(panel(page).getByRole('alert')).toContainText('下载到一半断了')
    await expectAccessible(page)
    expect(downloads).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel(page).getByRole('button', { name: '重试' }).click(),
    ])
    expect((await filesOf(download)).names).toHaveLength(3)
  })

  test('refused: says why', async ({ page }) => {
    await page.route('**/api/exports', (route) =>
      route.fulfill({
        status: 503,
        json: {
          type: 'about:blank',
          title: '',
          status: 503,
          code: 'hub_unreachable',
          detail: '',
          requestId: 'r-7',
        },
      }),
    )
    await choose(page, '/channels', 1)
    await start(page)
    await expect(panel(page).getByRole('alert')).toContainText('r-7')
    await expect(panel(page)).toContainText('1 个码没有下载')
  })

  test('asks before the page goes while one runs', async ({ page, hold }) => {
    const release = hold(pictures)
    await choose(page, '/channels?page=7', 1)
    await start(page)
    await expect(panel(page).getByRole('progressbar')).toBeVisible()
    const asked = page.waitForEvent('dialog')
    const leaving = page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await leaving
    const download = page.waitForEvent('download')
    release()
    await download
  })
})

test('the codes that a batch made', async ({ page, desk }) => {
  const mark = Date.now().toString(36)
  const rows = Array.from({ length: 3 }, (_, at) => ({
    type: 1,
    scene: 2,
    user: ['linxiao'],
    remark: `打包 ${mark} 第 ${at + 1} 家店`,
    state: `zip-${mark}-${at + 1}`,
  }))
  const answer = await page.request.post('/api/batches', {
    data: { name: '打包', rows },
    headers: { Origin: desk.origin },
  })
  await page.goto(`/batches/${((await answer.json()) as { id: string }).id}`)
  await page.getByRole('main').getByRole('button', { name: '下载 ZIP' }).click()
  await expect(dialog(page)).toContainText('3 个码，')
  const [download] = await Promise.all([page.waitForEvent('download'), start(page)])
  const { names, manifest } = await filesOf(download)
  expect(names).toHaveLength(3)
  for (const { state } of rows) expect(manifest).toContain(state)
})

test.describe('in English, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the same', async ({ page, context, desk }) => {
    await context.addCookies([{ name: 'locale', value: 'en', url: desk.origin }])
    await page.goto('/channels?view=gallery')
    for (const at of [0, 1])
      await page
        .getByRole('checkbox', { name: /^Select “/ })
        .nth(at)
        .check()
    await page
      .getByRole('region', { name: 'Selected codes' })
      .getByRole('button', { name: 'Download ZIP' })
      .click()
    const asked = page.getByRole('dialog', { name: 'Download 2 codes' })
    await expect(asked).toContainText('2 codes, PNG 300 dpi, side 4 cm, with a manifest.')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      asked.getByRole('button', { name: 'Start download' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.zip$/)
    const done = page.getByRole('region', { name: 'ZIP downloads' })
    await expect(done).toContainText('2 codes downloaded')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const [below, above] = await Promise.all([
      page.getByRole('region', { name: 'Selected codes' }).boundingBox(),
      done.boundingBox(),
    ])
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
    await expectAccessible(page)
  })
})
