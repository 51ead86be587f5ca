import { startDesk } from './support/desk-process'
import { expect, expectAccessible, test } from './support/test'

test.describe('the first start', () => {
  test.use({ role: null, expectedErrors: [/403|404|50\d/] })

  test('asks for the printed code, makes the administrator, who adds a colleague', async ({ browser }) => {
    const desk = await startDesk({ HUB_BASE_URL: 'http://127.0.0.1:9', HUB_TOKEN: 'unused-token' })
    const code = desk.output().match(/\/setup with this code: ([A-Z0-9]+)/)?.[1] ?? ''
    expect(code).toHaveLength(10)
    const context = await browser.newContext({ baseURL: desk.origin, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto('/')
    await expect(page).toHaveURL(/\/setup/)
    await expectAccessible(page)
    const fill = async (given: string) => {
      await page.getByLabel(/一次性/).fill(given)
      await page.getByLabel('您的名字').fill('赵一鸣')
      await page.getByLabel('用户名').fill('zhaoyiming')
      await page.getByLabel('密码', { exact: true }).fill('a-good-password')
      await page.keyboard.press('Enter')
    }
    await fill('WRONGCODE1')
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
    await fill(code)
    await expect(page).toHaveURL(/\/channels/)

    await page.goto('/settings')
    await page.getByLabel('姓名').fill('林晓')
    await page.getByLabel('用户名').fill('zhaoyiming')
    await page.getByLabel('密码', { exact: true }).fill('short')
    await page.getByRole('button', { name: '添加同事' }).click()
    await expect(page.getByLabel('密码', { exact: true })).toHaveAccessibleDescription(/密码至少 8 个字符/)
    await page.getByLabel('密码', { exact: true }).fill('another-password')
    await expect(page.getByRole('button', { name: '添加同事' })).not.toHaveAttribute('aria-busy', 'true')
    await page.getByRole('button', { name: '添加同事' }).click()
    await expect(page.getByText('这个用户名已经有人用了，请换一个')).toBeVisible()
    await page.getByLabel('用户名').fill('linxiao')
    await expect(page.getByRole('button', { name: '添加同事' })).not.toHaveAttribute('aria-busy', 'true')
    await page.getByRole('button', { name: '添加同事' }).click()
    await expect(page.getByRole('row', { name: /林晓.*linxiao.*编辑者/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '重设「林晓」的密码' }).click()
    await page.getByRole('dialog').getByLabel('新密码').fill('a-third-password')
    await page.getByRole('dialog').getByRole('button', { name: '重设密码' }).click()
    await expect(page.getByText('「林晓」的密码已重设，请把新密码告诉他。')).toBeVisible()
    const signIn = (password: string) =>
      context.request.post('/api/auth/sign-in/username', {
        data: { username: 'linxiao', password },
        headers: { Origin: desk.origin },
      })
    expect((await signIn('another-password')).status()).toBe(401)
    await desk.restart()
    await page.reload()
    await expect(page.getByRole('row', { name: /林晓/ })).toBeVisible()
    await context.close()
    await desk.stop()
  })
})
