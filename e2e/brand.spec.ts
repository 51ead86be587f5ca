import { request } from '@playwright/test'
import sharp from 'sharp'
import { usualBrand } from '../lib/core/qr/style'
import { expect, expectAccessible, test } from './support/test'

const makePicture = () =>
  sharp({ create: { width: 120, height: 60, channels: 4, background: '#c00000' } })
    .png()
    .toBuffer()

test.afterEach(async ({ desk, states }) => {
  const admin = await request.newContext({
    baseURL: desk.origin,
    storageState: states.admin,
    extraHTTPHeaders: { Origin: desk.origin },
  })
  expect((await admin.delete('/api/brand/logo')).status()).toBe(200)
  expect((await admin.put('/api/brand', { data: usualBrand })).status()).toBe(200)
  await admin.dispose()
})

test.describe('the brand', () => {
  test.use({ role: 'admin', expectedErrors: [/422|ERR_FAILED/] })

  test('logo, colours and the rest are set, looked at and saved', async ({ page }) => {
    await page.goto('/settings')
    const brand = page.getByRole('region', { name: '品牌' })
    const picture = await makePicture()
    const choose = async (name: string, buffer: Buffer) => {
      const chooser = page.waitForEvent('filechooser')
      await brand.getByRole('button', { name: /^(上传|换)标志$/ }).click()
      await (await chooser).setFiles({ name, mimeType: 'image/png', buffer })
    }
    await expect(brand.getByRole('radio', { name: '品牌标志' })).toHaveCount(0)
    await choose('logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    await expect(brand.getByRole('alert')).toHaveText('标志只收 PNG、JPEG 或 WebP 图片，请换一个文件。')
    await choose('large.png', Buffer.alloc(2 * 1024 * 1024 + 1))
    await expect(brand.getByRole('alert')).toHaveText('文件太大：最多 2 MB，请压缩后再上传。')
    await choose('logo.png', picture)
    await expect(brand.getByText('标志已上传。')).toBeVisible()
    await expect(brand.getByRole('img', { name: '品牌标志' })).toBeVisible()
    await expect(brand.getByRole('alert')).toHaveCount(0)
    await expect(brand.getByRole('radio', { name: '品牌标志' })).toBeChecked()
    // Only the part below the title scrolls.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
    const sample = brand.getByRole('img', { name: '码的样子示意' })
    await expect(sample.locator('image')).toHaveAttribute('href', /\/api\/brand\/logo\?v=/)

    const ink = brand.getByRole('textbox', { name: '码的颜色', exact: true })
    await ink.fill('#cccccc')
    await expect(brand.getByText('对比度 1.6 : 1，至少要 4.5 : 1')).toBeVisible()
    await expect(ink).not.toHaveAttribute('aria-invalid')
    await page.keyboard.press('Enter')
    await expect(brand.getByText('颜色和底色太接近，扫不稳。')).toBeVisible()
    await expect(ink).toBeFocused()
    await expectAccessible(page)
    await ink.fill('#1A2B3C')
    await brand.getByLabel('底色：从色盘选').fill('#fffdf5')
    await expect(brand.getByRole('textbox', { name: '底色', exact: true })).toHaveValue('#fffdf5')
    await brand.getByText('圆角', { exact: true }).click()
    await brand.getByText('细线', { exact: true }).click()
    await brand.getByText('H', { exact: true }).click()
    await brand.getByRole('textbox', { name: '默认尺寸' }).fill('5')
    await brand.getByRole('combobox', { name: '码下的文字' }).selectOption('own')
    await expect(brand.getByText('小于 20 mm 的码扫不稳，请选大一些。')).toBeVisible()
    await brand.getByRole('textbox', { name: '默认尺寸' }).fill('60')
    await brand.getByRole('textbox', { name: '要写的文字' }).fill('扫码加我')
    await expect(brand.getByText('4 / 60 字')).toBeVisible()
    await expect(brand.getByText('有改动还没保存')).toBeVisible()

    await page.route('**/api/brand', (route) => route.abort('failed'))
    await brand.getByRole('button', { name: '保存品牌' }).click()
    await expect(brand.getByRole('alert')).toBeVisible()
    await expect(ink).toHaveValue('#1A2B3C')
    await page.unroute('**/api/brand')
    await brand.getByRole('button', { name: '保存品牌' }).click()
    await expect(brand.getByText('品牌已保存，之后下载的码默认用这个样子。')).toBeVisible()
    await expect(brand.getByText('有改动还没保存')).toHaveCount(0)
    await expectAccessible(page)

    await page.reload()
    await expect(ink).toHaveValue('#1a2b3c')
    await expect(brand.getByRole('radio', { name: '圆角' })).toBeChecked()
    await expect(brand.getByRole('radio', { name: '品牌标志' })).toBeChecked()
    await expect(brand.getByRole('textbox', { name: '要写的文字' })).toHaveValue('扫码加我')
    expect(await (await page.request.get('/api/brand')).json()).toEqual({
      level: 'H',
      ink: '#1a2b3c',
      paper: '#fffdf5',
      shape: 'rounded',
      logo: 'brand',
      frame: 'line',
      caption: '扫码加我',
      sizeMm: 60,
      hasLogo: true,
      logoVersion: expect.any(String),
    })
  })

  test('a dropped logo, and deleted again by keyboard', async ({ page, desk }) => {
    await page.goto('/settings')
    const brand = page.getByRole('region', { name: '品牌' })
    const bytes = [...(await makePicture())]
    const files = await page.evaluateHandle((all) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(all)], 'logo.png'))
      return transfer
    }, bytes)
    await brand
      .getByRole('button', { name: '上传标志' })
      .dispatchEvent('drop', { dataTransfer: files, bubbles: true })
    await expect(brand.getByText('标志已上传。')).toBeVisible()
    const shown = { ...usualBrand, logo: 'brand' }
    const headers = { Origin: desk.origin }
    expect((await page.request.put('/api/brand', { data: shown, headers })).status()).toBe(200)
    await page.reload()
    await expect(brand.getByRole('radio', { name: '品牌标志' })).toBeChecked()

    const remove = brand.getByRole('button', { name: '删除标志' })
    const dialog = page.getByRole('dialog', { name: '删除标志？' })
    await remove.focus()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: '先不删' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(remove).toBeFocused()
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: '删除标志' }).press('Enter')
    await expect(brand.getByText('标志已删除。')).toBeVisible()
    await expect(brand.getByRole('button', { name: '上传标志' })).toBeFocused()
    await expect(brand.getByRole('radio', { name: '不放' })).toBeChecked()
    await expect(brand.getByText('有改动还没保存')).toHaveCount(0)
    expect(await (await page.request.get('/api/brand')).json()).toMatchObject({
      logo: 'none',
      hasLogo: false,
    })
  })
})

test.describe('for a viewer the brand', () => {
  test.use({ role: 'viewer' })

  test('is there to read', async ({ page, desk, states }) => {
    const admin = await request.newContext({
      baseURL: desk.origin,
      storageState: states.admin,
      extraHTTPHeaders: { Origin: desk.origin },
    })
    expect((await admin.put('/api/brand/logo', { data: await makePicture() })).status()).toBe(200)
    const own = { ...usualBrand, ink: '#00007f', caption: '扫码加我', logo: 'brand' }
    expect((await admin.put('/api/brand', { data: own })).status()).toBe(200)
    await admin.dispose()
    await page.goto('/settings')
    const brand = page.getByRole('region', { name: '品牌' })
    await expect(brand.getByRole('img', { name: '品牌标志' })).toBeVisible()
    await expect(brand.getByText('#00007f，底色 #ffffff')).toBeVisible()
    await expect(brand.getByText('「扫码加我」')).toBeVisible()
    await expect(brand.getByRole('button')).toHaveCount(0)
    await expect(brand.getByRole('textbox')).toHaveCount(0)
    await expectAccessible(page)
  })
})
