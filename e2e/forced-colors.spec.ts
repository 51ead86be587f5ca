import { chooseMember, field, openForm, turnOnTemporary } from './support/contact-way-form'
import { expect, test } from './support/test'

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }))

test('with forced colours what has the focus and what is chosen can be seen in the form', async ({
  page,
}) => {
  await openForm(page)
  await field(page, '备注名称').focus()
  await expect(field(page, '备注名称')).toHaveCSS('outline-style', 'solid')
  await expect(field(page, 'state')).toHaveCSS('outline-style', 'none')
  await page.getByRole('combobox', { name: '接待同事' }).fill('林')
  await page.keyboard.press('ArrowDown')
  const marked = page.getByRole('option', { selected: true })
  await expect(marked).toHaveCSS('outline-style', 'solid')
  await chooseMember(page, '林晓')
  await turnOnTemporary(page)
  const borders = { chosen: '3px', other: '1px' }
  const attachment = page.locator('label', { hasText: /^链接$/ })
  await expect(attachment).toHaveCSS('border-top-width', borders.other)
  await attachment.click()
  await expect(attachment).toHaveCSS('border-top-width', borders.chosen)
  const pressed = page.getByRole('button', { pressed: true }).first()
  await expect(pressed).toHaveCSS('border-top-width', borders.chosen)
})

test('with forced colours a size that is chosen can be seen, and paper stays white', async ({
  page,
  hub,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto(`/print?ids=${hub.simulator.channels[0]?.configId}`)
  await expect(page.locator('label', { hasText: '贴纸' })).toHaveCSS('border-top-width', '3px')
  await expect(page.locator('label', { hasText: '名片' })).toHaveCSS('border-top-width', '1px')
  const caption = page.getByText(hub.simulator.channels[0]?.remark ?? '', { exact: true })
  await expect(caption.and(page.locator('text')).first()).toHaveCSS('fill', 'rgb(0, 0, 0)')
})

test('with forced colours the bar over chosen rows has an edge', async ({ page }) => {
  await page.goto('/channels')
  await page.getByRole('row').nth(1).getByRole('checkbox').check()
  const bar = page.getByRole('region', { name: '已选的码' })
  await expect(bar).toHaveCSS('border-top-width', '1px')
})
