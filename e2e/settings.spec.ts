import { request } from '@playwright/test'
import type { DeskProcess } from './support/desk-process'
import { accounts, expect, expectAccessible, test } from './support/test'

const trySigningIn = async (desk: DeskProcess, username: string, password: string): Promise<number> => {
  const context = await request.newContext({
    baseURL: desk.origin,
    extraHTTPHeaders: { Origin: desk.origin },
  })
  const answer = await context.post('/api/auth/sign-in/username', { data: { username, password } })
  await context.dispose()
  return answer.status()
}

test.describe('accounts of colleagues', () => {
  test.use({ role: 'admin', expectedErrors: [/422/] })

  test('another role, disabled and enabled, by keyboard', async ({ page, desk }) => {
    const person = { username: 'xuyichen', password: 'xuyichen-password', name: '徐奕辰', role: 'viewer' }
    const added = await page.request.post('/api/accounts', { data: person, headers: { Origin: desk.origin } })
    expect(added.status()).toBe(201)
    await page.goto('/settings')
    await expect(page.getByRole('row', { name: /徐奕辰.*查看者/ })).toBeVisible()
    await expect(page.getByRole('button', { name: `更改「${accounts.admin.username}」的账号` })).toHaveCount(
      0,
    )

    const open = page.getByRole('button', { name: '更改「徐奕辰」的账号' })
    const dialog = page.getByRole('dialog', { name: '更改「徐奕辰」的账号' })
    await open.focus()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('combobox', { name: '角色' })).toBeFocused()
    await expectAccessible(page)
    await dialog.getByRole('combobox', { name: '角色' }).selectOption('editor')
    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('switch', { name: '可以登录' })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(dialog.getByRole('switch', { name: '可以登录' })).not.toBeChecked()
    await dialog.getByRole('button', { name: '保存' }).press('Enter')
    await expect(page.getByText('「徐奕辰」的账号已更改。')).toBeVisible()
    await expect(page.getByRole('row', { name: /徐奕辰.*编辑者.*已停用/ })).toBeVisible()
    await expectAccessible(page)
    expect(await trySigningIn(desk, person.username, person.password)).toBe(403)

    await open.click()
    await expect(dialog.getByRole('switch', { name: '可以登录' })).not.toBeChecked()
    await dialog.getByRole('switch', { name: '可以登录' }).click()
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('row', { name: /徐奕辰/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /徐奕辰.*已停用/ })).toHaveCount(0)
    expect(await trySigningIn(desk, person.username, person.password)).toBe(200)
  })
})

test.describe('a disabled account', () => {
  test.use({ role: null, expectedErrors: [/403/] })

  test('is told so at signing in', async ({ page, desk, states }) => {
    const admin = await request.newContext({
      baseURL: desk.origin,
      storageState: states.admin,
      extraHTTPHeaders: { Origin: desk.origin },
    })
    const person = { username: 'gone', password: 'gone-password', name: '何佳', role: 'viewer' }
    const { id } = await (await admin.post('/api/accounts', { data: person })).json()
    expect((await admin.patch(`/api/accounts/${id}`, { data: { disabled: true } })).status()).toBe(200)
    await admin.dispose()
    await page.goto('/login')
    await page.getByLabel('用户名').fill(person.username)
    await page.getByLabel('密码', { exact: true }).fill(person.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: '这个账号已停用' })).toBeVisible()
  })
})

test.describe('the own password', () => {
  test.use({ role: null, expectedErrors: [/422/] })

  test('is changed by a viewer', async ({ page, desk, states }) => {
    const admin = await request.newContext({
      baseURL: desk.origin,
      storageState: states.admin,
      extraHTTPHeaders: { Origin: desk.origin },
    })
    const person = { username: 'wujing', password: 'wujing-password', name: '吴静', role: 'viewer' }
    expect((await admin.post('/api/accounts', { data: person })).status()).toBe(201)
    await admin.dispose()
    await page.goto('/login?next=/channels')
    await page.getByLabel('用户名').fill(person.username)
    await page.getByLabel('密码', { exact: true }).fill(person.password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').getByRole('link', { name: '设置' }).click()
    await expect(page.getByRole('heading', { name: '我的密码' })).toBeVisible()
    await expect(page.getByRole('heading', { name: '同事账号' })).toHaveCount(0)
    await page.getByLabel('现在的密码').fill('not-the-password')
    await page.getByLabel('新密码').fill('a-new-password')
    await page.getByRole('button', { name: '更改密码' }).click()
    await expect(page.getByText('现在的密码不对')).toBeVisible()
    await expect(page.getByLabel('现在的密码')).toBeFocused()
    await expectAccessible(page)
    await page.getByLabel('现在的密码').fill(person.password)
    await page.keyboard.press('Enter')
    await expect(page.getByText('密码已更改，其他登录的地方都已退出。')).toBeVisible()
    expect(await trySigningIn(desk, person.username, person.password)).toBe(401)
    expect(await trySigningIn(desk, person.username, 'a-new-password')).toBe(200)
    await page.reload()
    await expect(page.getByRole('heading', { name: '我的密码' })).toBeVisible()
  })
})
