import type { Locator } from '@playwright/test'
import { expect, test } from './support/test'

test.beforeEach(({ context, desk }) =>
  context.addCookies([{ name: 'locale', value: 'en', url: desk.origin }]),
)

const expectWhole = async (words: Locator) => {
  const { needed, given } = await words.evaluate((element) => ({
    needed: element.scrollWidth,
    given: element.clientWidth,
  }))
  expect(needed).toBeLessThanOrEqual(given)
}

test('in English nothing stands between words but English marks', async ({ page }) => {
  await page.goto('/contact-ways?type=2')
  const table = page.getByRole('table', { name: 'List of contact ways' })
  await expect(table.getByRole('row').nth(20)).toBeVisible()
  await expect(table.getByRole('cell', { name: /and others/ }).first()).toBeVisible()
  await expect(table.getByRole('cell', { name: /[a-z]、[a-z]/ })).toHaveCount(0)
  await expectWhole(page.getByText(/Not listed by WeCom/))
})

test.describe('in English on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  for (const path of ['/channels', '/contact-ways', '/contact-ways/new', '/print']) {
    test(`${path} never scrolls sideways`, async ({ page }) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    })
  }

  test('the tabs are not cut, whichever is current', async ({ page }) => {
    for (const [path, words] of [
      ['/channels', 'Channels'],
      ['/contact-ways', 'Contact ways'],
    ] as const) {
      await page.goto(path)
      const current = page.getByRole('navigation').getByRole('link', { name: words })
      await expect(current).toHaveAttribute('aria-current', 'page')
      await expectWhole(current.locator('span').last())
    }
  })

  test('the four attachments of a closing message are not cut', async ({ page }) => {
    await page.goto('/contact-ways/new')
    await page.getByRole('switch', { name: 'Use a temporary chat' }).click()
    for (const words of ['Nothing', 'Image', 'Link', 'Mini program']) {
      await expectWhole(page.getByRole('radiogroup').getByText(words, { exact: true }))
    }
  })
})
