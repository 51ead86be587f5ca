import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { pictureText } from '../lib/simulator/picture'
import { scan } from './support/scan'
import { expect, expectAccessible, test } from './support/test'

const PX_PER_MM = 96 / 25.4
const codes = (page: Page) => page.getByRole('img', { name: /^二维码：.*，已核验$/ })

const openSheet = async (page: Page, ids: readonly (string | undefined)[], query = '') => {
  await page.goto(`/print?ids=${ids.map((id) => encodeURIComponent(id ?? '')).join(',')}${query}`)
  await expect(page.getByRole('button', { name: /^打印 \d+ 页$/ })).toBeEnabled()
}

/** Page sizes in millimetres, as the PDF states them. */
const sizesOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => ((Number(points) / 72) * 25.4).toFixed(1)).join(' × '),
  )

const savePdf = async (page: Page): Promise<Buffer> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 PDF' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^打印 \d{4}-\d{2}-\d{2}\.pdf$/)
  return readFile(await file.path())
}

test.describe('label sheets, posters and tents', () => {
  test('labels begin after those that are used, as many copies as wanted', async ({ page, hub }) => {
    const ids = hub.simulator.channels.slice(0, 3).map(({ configId }) => configId)
    await openSheet(page, ids)
    await page.getByRole('radio', { name: '标签纸' }).check({ force: true })
    await page
      .getByRole('combobox', { name: '标签纸', exact: true })
      .selectOption({ label: 'L7160 · 21 格（3 × 7），63.5 × 38.1 mm' })
    await page.getByRole('textbox', { name: '已用掉几格' }).fill('19')
    await page.getByRole('textbox', { name: '每个码印几份' }).fill('2')
    await expect(page.getByText('3 个码，2 页')).toBeVisible()
    await expect(page).toHaveURL(/kind=labels.*skip=19.*copies=2/)
    await expectAccessible(page)
    expect(sizesOf(await savePdf(page))).toEqual(['210.0 × 297.0', '210.0 × 297.0'])

    await page.emulateMedia({ media: 'print' })
    await expect(codes(page)).toHaveCount(6)
    const [nineteen] = [await codes(page).nth(0).boundingBox()]
    // The twentieth label: second column, seventh row, its upper edge 15.15 + 6 × 38.1 mm from that of the sheet.
    expect((nineteen?.x ?? 0) / PX_PER_MM).toBeGreaterThan(7.2 + 66)
    expect((nineteen?.y ?? 0) / PX_PER_MM).toBeGreaterThan(15.1 + 6 * 38.1)
    for (const at of [0, 5]) {
      expect(await scan(new Uint8Array(await codes(page).nth(at).screenshot()))).toBe(
        pictureText(ids[Math.floor(at / 2)] ?? ''),
      )
    }
  })

  test('the address brings the same sheet back', async ({ page, hub }) => {
    await openSheet(page, [hub.simulator.channels[0]?.configId], '&kind=tent&paper=a5&headline=扫码加微信')
    await expect(page.getByRole('radio', { name: '立牌' })).toBeChecked()
    await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('扫码加微信')
    expect(sizesOf(await savePdf(page))).toEqual(['148.0 × 210.0'])
    await page.emulateMedia({ media: 'print' })
    await expect(codes(page)).toHaveCount(2)
    await expect(page.getByText('扫码加微信', { exact: true }).filter({ visible: true })).toHaveCount(2)
  })

  test('a poster fills its paper, and the browser prints what the PDF holds', async ({ page, hub }) => {
    await openSheet(page, [hub.simulator.channels[0]?.configId])
    await page.getByRole('radio', { name: '海报', exact: true }).check({ force: true })
    await page.getByLabel('大小', { exact: true }).selectOption('自定义')
    await page.getByRole('textbox', { name: '宽' }).fill('300')
    await page.getByRole('textbox', { name: '高' }).fill('400')
    await page.getByRole('textbox', { name: '标题' }).fill('扫码加微信，领一张洗牙券')
    expect(sizesOf(await savePdf(page))).toEqual(['300.0 × 400.0'])
    // Chromium rounds to whole points.
    expect(sizesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['299.9 × 400.0'])
    await page.emulateMedia({ media: 'print' })
    expect(((await codes(page).boundingBox())?.width ?? 0) / PX_PER_MM).toBeGreaterThan(200)
  })

  test('cells without room for a code of 2 cm are not printed', async ({ page, hub }) => {
    await page.goto(`/print?ids=${hub.simulator.channels[0]?.configId}&columns=12&rows=20`)
    await expect(page.getByText('放不下 2 cm 的码').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^打印/ })).toBeDisabled()
    await expect(page.getByRole('button', { name: '下载 PDF' })).toBeDisabled()
  })

  test('a long text is cut at its label and said so', async ({ page, hub }) => {
    await openSheet(page, [hub.simulator.channels[0]?.configId], '&kind=labels&stock=a4-4x10')
    await page.getByRole('textbox', { name: '第二行' }).fill('一二三四五六七八九十'.repeat(6))
    await expect(page.getByText('1 个码的文字放不下，末尾印成「…」')).toBeVisible()
    await expect(page.getByText(/…$/).filter({ visible: true }).first()).toBeVisible()
  })

  test('in English', async ({ page, context, hub, baseURL }) => {
    await context.addCookies([{ name: 'locale', value: 'en', url: baseURL ?? '' }])
    await page.goto(`/print?ids=${hub.simulator.channels[0]?.configId}&kind=labels`)
    await expect(page.getByRole('button', { name: 'Print 1 page' })).toBeEnabled()
    await expect(page.getByRole('textbox', { name: 'Labels already used' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Download PDF' })).toBeEnabled()
  })
})

test.describe('many codes', () => {
  // Some of the Hub's pictures cannot be read, and one code does not exist.
  test.use({ expectedErrors: [/status of (422|404)/] })

  test('more codes than an address can hold: the first ones are shown, the PDF has all', async ({
    page,
    hub,
  }) => {
    test.setTimeout(180_000)
    await page.goto('/channels')
    const bar = page.getByRole('region', { name: '已选的码' })
    const all = page.getByRole('checkbox', { name: '选择本页全部' })
    for (const number of [1, 2, 3]) {
      await expect(all).not.toBeChecked()
      await all.check()
      await expect(bar).toContainText(`已选 ${50 * number} 个`)
      if (number < 3) await page.getByRole('button', { name: '下一页' }).click()
    }
    await bar.getByRole('link', { name: /打印/ }).click()
    await expect(page).toHaveURL(/\/print\?list=chosen$/)
    await expect(page.getByText(/^1\d\d 个码，13 页$/)).toBeVisible({ timeout: 90_000 })

    const ids = hub.simulator.channels.slice(0, 204).map(({ configId }) => configId)
    await page.evaluate(
      (chosen) => localStorage.setItem('desk.print-ids', JSON.stringify(chosen)),
      [...ids, 'no-such-code'],
    )
    await page.reload()
    await expect(page.getByText('这里只看前 17 页，全部 18 页请下载 PDF 打印。')).toBeVisible({
      timeout: 90_000,
    })
    await expect(page.getByRole('button', { name: '下载 PDF' })).toBeEnabled({ timeout: 90_000 })
    await expect(page.getByRole('button', { name: /^打印 \d+ 页$/ })).toBeDisabled()
    expect(sizesOf(await savePdf(page)).length).toBeGreaterThanOrEqual(17)
    await expect(page.getByText('1 个码取不到或扫不出，没有放进 PDF。')).toBeVisible()

    const remaining = async () =>
      (await page.getByText(/^\d+ 个码，\d+ 页$/).innerText()).replace(/ 个码.*/, '')
    const before = Number(await remaining())
    await page
      .getByRole('button', { name: /^移除：/ })
      .first()
      .click()
    await expect.poll(remaining).toBe(String(before - 1))
    await page.goto(`/contact-ways/${hub.simulator.channels[300]?.configId}`)
    await page.getByRole('link', { name: '加入打印' }).click()
    await expect(page).toHaveURL(/list=chosen/)
    await expect.poll(remaining, { timeout: 60_000 }).toBe(String(before))
  })
})
