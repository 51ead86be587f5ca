import type { Page } from '@playwright/test'
import { pictureText } from '../lib/simulator/picture'
import { makeWay } from './support/make-way'
import { scan } from './support/scan'
import { expect, expectAccessible, test } from './support/test'

const HOSTILE = '<img src=x onerror=alert(1)>'
const PX_PER_MM = 96 / 25.4

const codes = (page: Page) => page.getByRole('img', { name: /^二维码：.*，已核验$/ })

const openSheet = async (page: Page, ids: readonly (string | undefined)[]) => {
  await page.goto(`/print?ids=${ids.map((id) => encodeURIComponent(id ?? '')).join(',')}`)
  await expect(page.getByRole('button', { name: /^打印 \d+ 页$/ })).toBeEnabled()
}

/** Page sizes in points, as the PDF states them. */
const pagesOf = async (page: Page): Promise<string[]> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round(Number(points))).join(' × '),
  )
}

test.describe('printing', () => {
  test('one code: nothing but an A4 page with a code that scans', async ({ page, hub }) => {
    const channel = hub.simulator.channels[0]
    await openSheet(page, [channel?.configId])
    await expect(page.getByText('1 个码，1 页')).toBeVisible()
    await expect(page.getByText('1 个码全部核验通过')).toBeVisible()
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    for (const role of ['main', 'navigation', 'button', 'heading', 'link'] as const) {
      await expect(page.getByRole(role)).toHaveCount(0)
    }
    await expect(codes(page)).toHaveCount(1)
    const box = await codes(page).boundingBox()
    expect(box?.width).toBeCloseTo(40 * PX_PER_MM, 0)
    expect(await scan(new Uint8Array(await codes(page).screenshot()))).toBe(
      pictureText(channel?.configId ?? ''),
    )
    const caption = page.getByText(channel?.remark ?? '', { exact: true }).filter({ visible: true })
    await expect(caption).toHaveCount(1)
    expect(await pagesOf(page)).toEqual(['595 × 842'])
  })

  test('a name cannot turn the direction of what stands beside it', async ({ page, desk }) => {
    const turned = '静安\u202etxt.gpj\u202c 前台'
    const data = { type: 1, scene: 2, user: ['linxiao'], remark: turned }
    const way = await makeWay(page, desk, data)
    await openSheet(page, [way.config_id])
    await expect(page.getByRole('button', { name: '移除：静安txt.gpj 前台' })).toBeVisible()
    expect(await page.locator('body').innerText()).not.toMatch(/[\u202a-\u202e]/)
    await page.goto(`/contact-ways/${way.config_id}`)
    await expect(page.getByRole('heading', { level: 1, name: '静安txt.gpj 前台' })).toBeVisible()
    expect(await page.title()).toBe('静安txt.gpj 前台 – 渠道台')
    const file = await page.request.get(`/api/contact-ways/${way.config_id}/qr-code?format=svg&sizeMm=40`)
    expect(await file.text()).toContain('<title>静安txt.gpj 前台</title>')
  })

  for (const { use, mm, perPage } of [
    { use: '名片', mm: 20, perPage: 20 },
    { use: '贴纸', mm: 40, perPage: 12 },
    { use: '桌牌', mm: 50, perPage: 6 },
    { use: '海报', mm: 120, perPage: 1 },
  ]) {
    test(`${mm} mm codes, ${perPage} on a page, all scan`, async ({ page, hub }) => {
      const channels = hub.simulator.channels.slice(0, 7)
      const pages = Math.ceil(channels.length / perPage)
      await openSheet(
        page,
        channels.map(({ configId }) => configId),
      )
      await page.getByRole('radio', { name: new RegExp(`^${use}.*每页`) }).check({ force: true })
      await expect(page.getByText(`7 个码，${pages} 页`)).toBeVisible()
      await expect(page.getByRole('figure', { name: `第 ${pages} 页，共 ${pages} 页` })).toBeAttached()
      await expect(page.getByRole('button', { name: `打印 ${pages} 页` })).toBeEnabled()
      await page.emulateMedia({ media: 'print' })
      await expect(codes(page)).toHaveCount(7)
      for (const [at, { configId }] of channels.entries()) {
        const code = codes(page).nth(at)
        expect((await code.boundingBox())?.width).toBeCloseTo(mm * PX_PER_MM, 0)
        expect(await scan(new Uint8Array(await code.screenshot()))).toBe(pictureText(configId))
      }
      expect(await pagesOf(page)).toEqual(Array.from({ length: pages }, () => '595 × 842'))
    })
  }

  test('captions: the name, a second line, or none', async ({ page, hub }) => {
    const channel = hub.simulator.channels[1]
    const onPaper = (text: string) => page.getByText(text, { exact: true }).filter({ visible: true })
    await openSheet(page, [channel?.configId])
    await page.getByRole('textbox', { name: '第二行' }).fill('微信扫一扫')
    await page.emulateMedia({ media: 'print' })
    await expect(onPaper(channel?.remark ?? '')).toHaveCount(1)
    await expect(onPaper('微信扫一扫')).toHaveCount(1)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('combobox', { name: '第一行' }).selectOption('不印')
    await page.emulateMedia({ media: 'print' })
    await expect(onPaper(channel?.remark ?? '')).toHaveCount(0)
    await expect(onPaper('微信扫一扫')).toHaveCount(1)
  })

  for (const [typed, words] of [
    ['19', '小于 2 cm 的码扫不稳，请选大一些。'],
    ['1001', '最大 1000 mm，请选小一些。'],
    ['', '请填边长，20–1000 mm'],
  ] as const) {
    test(`a side of "${typed}" is refused and the sheet stays`, async ({ page, hub }) => {
      await openSheet(page, [hub.simulator.channels[0]?.configId])
      const side = page.getByRole('textbox', { name: '边长' })
      await side.fill(typed)
      await expect(side).toHaveAttribute('aria-invalid', 'true')
      await expect(side).toHaveAccessibleDescription(words)
      await page.emulateMedia({ media: 'print' })
      expect((await codes(page).boundingBox())?.width).toBeCloseTo(40 * PX_PER_MM, 0)
    })
  }

  test('a side that the paper has no room for is printed as large as it fits, and said so', async ({
    page,
    hub,
  }) => {
    await openSheet(page, [hub.simulator.channels[0]?.configId])
    const side = page.getByRole('textbox', { name: '边长' })
    await side.fill('181')
    await expect(side).toHaveAccessibleDescription('这一格最多放 180 mm，会按它印')
    await page.emulateMedia({ media: 'print' })
    expect((await codes(page).boundingBox())?.width).toBeCloseTo(180 * PX_PER_MM, 0)
  })

  test('a remark that looks like markup is text on the paper', async ({ page, hub }) => {
    let alerts = 0
    page.on('dialog', () => {
      alerts += 1
    })
    const hostile = hub.simulator.channels.find(({ remark }) => remark === HOSTILE)
    await openSheet(page, [hostile?.configId])
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText(HOSTILE, { exact: true }).filter({ visible: true })).toHaveCount(1)
    await expect(page.getByRole('img')).toHaveCount(1)
    expect(alerts).toBe(0)
  })

  test('codes are added from their page and removed from the list', async ({ page, hub }) => {
    const [first, second] = hub.simulator.channels
    await openSheet(page, [first?.configId])
    await page.goto(`/contact-ways/${second?.configId}`)
    await page.getByRole('link', { name: '加入打印' }).click()
    await expect(page.getByText('2 个码，1 页')).toBeVisible()
    await page.getByRole('button', { name: `移除：${first?.remark}`, exact: true }).click()
    await expect(page.getByText('1 个码，1 页')).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`ids=${second?.configId}$`))
  })

  test('an empty sheet says how to fill it, and leads to the last one', async ({ page, hub }) => {
    await page.goto('/print')
    await expect(page.getByText('还没有要打印的码')).toBeVisible()
    await expect(page.getByRole('link', { name: '去选码' })).toHaveAttribute('href', '/channels')
    await expectAccessible(page)
    await openSheet(page, [hub.simulator.channels[0]?.configId])
    await page.goto('/print')
    await page.getByRole('link', { name: '打开上次的 1 个码' }).click()
    await expect(page.getByText('1 个码，1 页')).toBeVisible()
  })
})

test.describe('a sheet with codes that cannot stand on it', () => {
  test.use({ expectedErrors: [/status of (404|422)/] })

  test('lists each with its reason and prints the others', async ({ page, desk, hub }) => {
    const good = hub.simulator.channels[0]
    const blurred = [...hub.simulator.contactWays.values()].find(({ unreadable }) => unreadable)
    const control = await makeWay(page, desk, {
      type: 1,
      scene: 1,
      user: ['linxiao'],
      remark: '打印不了的控件',
    })
    await openSheet(page, [good?.configId, '../x', 'nobody-knows-this', control.config_id, blurred?.configId])
    const left = page.getByRole('alert').filter({ hasText: '3 个码没有排上' })
    await expect(left.getByRole('listitem')).toHaveCount(3)
    for (const [id, words] of [
      ['../x', '不是 config_id'],
      ['nobody-knows-this', '企业微信不认识这个 config_id'],
      ['打印不了的控件', '没有二维码图片，是小程序控件'],
    ] as const) {
      await expect(left.getByRole('listitem').filter({ hasText: id })).toContainText(words)
    }
    await expect(page.getByText('1 个码只有原图，印出来可能发虚')).toBeVisible()
    await expect(page.getByText('2 个码，1 页')).toBeVisible()
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('img')).toHaveCount(2)
  })
})
