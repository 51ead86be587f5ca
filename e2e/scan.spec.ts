import type { APIRequestContext, Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, expectAccessible, test } from './support/test'

const codeOf = async (request: APIRequestContext, configId: string): Promise<Buffer> =>
  (await request.get(`/api/contact-ways/${configId}/qr-code?format=png&sizeMm=40`)).body()

/** A photo of codes on a table: turned a little, grey, as a camera packs it. */
const photoOf = async (codes: readonly Buffer[]): Promise<Buffer> => {
  const placed = codes.map((input, at) => ({ input, left: 60 + at * 540, top: 80 }))
  const paper = sharp({
    create: { width: 120 + codes.length * 540, height: 640, channels: 3, background: '#fff' },
  })
  const print = await paper.composite(placed).png().toBuffer()
  return sharp(print)
    .rotate(7, { background: '#8a7a66' })
    .linear(0.6, 50)
    .blur(1.2)
    .jpeg({ quality: 60 })
    .toBuffer()
}

const show = (page: Page, photo: Buffer) =>
  page
    .getByRole('dialog', { name: '核对印好的样张' })
    .getByLabel('拍照或选照片')
    .last()
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo })

test.describe('the check of a printed proof', () => {
  test('one code: it is this one, it is another, there is none', async ({ page, hub }) => {
    const [own, other] = hub.simulator.channels.slice(0, 2).map(({ configId }) => configId)
    await page.goto(`/contact-ways/${own}`)
    await page.getByRole('button', { name: '核对印好的样张' }).click()
    const dialog = page.getByRole('dialog', { name: '核对印好的样张' })
    await expect(dialog.getByRole('button', { name: '拍照或选照片' })).toBeEnabled()
    await show(page, await photoOf([]))
    await expect(dialog.getByText('照片里没读出码')).toBeVisible()
    await expectAccessible(page)
    await show(page, await photoOf([await codeOf(page.request, own ?? '')]))
    await expect(dialog.getByText('读得出，就是这个码')).toBeVisible()
    await show(page, await photoOf([await codeOf(page.request, other ?? '')]))
    await expect(dialog.getByText('照片里有 1 个别的码，请别印错')).toBeVisible()
    await show(page, Buffer.from('no picture'))
    await expect(dialog.getByText('这个文件看不了，请换一张照片。')).toBeVisible()
  })

  test('a sheet: photos add up until every code was read, and none leaves the browser', async ({
    page,
    hub,
  }) => {
    const ids = hub.simulator.channels.slice(0, 3).map(({ configId }) => configId)
    await page.goto(`/print?ids=${ids.join(',')}`)
    await expect(page.getByText('3 个码全部核验通过')).toBeVisible()
    const sent: string[] = []
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()))
    await page.getByRole('button', { name: '核对印好的样张' }).click()
    const codes = await Promise.all(ids.map((id) => codeOf(page.request, id)))
    const dialog = page.getByRole('dialog', { name: '核对印好的样张' })
    await expect(dialog.getByRole('button', { name: '拍照或选照片' })).toBeEnabled()
    await show(page, await photoOf(codes.slice(0, 2)))
    await expect(dialog.getByText('读出了 2 / 3 个码，内容都对')).toBeVisible()
    await expect(dialog.getByText('还有 1 个没读出')).toBeVisible()
    await show(page, await photoOf(codes.slice(2)))
    await expect(dialog.getByText('读出了 3 / 3 个码，内容都对')).toBeVisible()
    expect(sent).toEqual([])
  })
})
