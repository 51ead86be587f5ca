import { accounts, expect, expectAccessible, test } from './support/test'

test.describe('signing in', () => {
  test.use({ role: null, expectedErrors: [/401/] })

  test('a stranger is sent to the sign-in page and led back', async ({ page }) => {
    await page.goto('/contact-ways?q=x')
    await expect(page).toHaveURL(/\/login\?next=/)
    await expect(page).toHaveTitle('登录 – 渠道台')
    await expectAccessible(page)
    await page.getByLabel('用户名').fill(accounts.viewer.username)
    await page.getByLabel('密码', { exact: true }).fill(accounts.viewer.password)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/contact-ways\?q=x/)
    await expect(page.getByRole('heading', { level: 1, name: /联系方式/ })).toBeVisible()
  })

  test('a wrong password and an unknown name are told apart by nobody', async ({ page }) => {
    const words: (string | null)[] = []
    for (const username of [accounts.viewer.username, 'nobody']) {
      await page.goto('/login')
      await page.getByLabel('用户名').fill(username)
      await page.getByLabel('密码', { exact: true }).fill('not-the-password')
      await page.getByRole('button', { name: '登录' }).click()
      const alert = page.getByRole('alert').filter({ hasText: /\S/ })
      await expect(alert).toBeVisible()
      words.push(await alert.textContent())
    }
    expect(words[0]).toBe(words[1])
  })

  test('an address of another site is not followed after signing in', async ({ page, desk }) => {
    await page.goto('/login?next=//evil.example/')
    await page.getByLabel('用户名').fill(accounts.viewer.username)
    await page.getByLabel('密码', { exact: true }).fill(accounts.viewer.password)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page).toHaveURL(`${desk.origin}/channels`)
  })
})
