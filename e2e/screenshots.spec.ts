import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './support/test'

/** The README's pictures: kept when asked for, else only tried, because the dates in them change every day. */
const folder = fileURLToPath(
  new URL(
    process.env.UPDATE_SCREENSHOTS === '1' ? '../public/screenshots' : './.results/screenshots',
    import.meta.url,
  ),
)

test('the pictures of the README', async ({ page, hub }) => {
  const channel = hub.simulator.channels[1]
  await page.goto(`/channels?open=${channel?.configId}`)
  await expect(page.getByRole('img', { name: /^二维码：.*已核验/ })).toBeVisible()
  await page.screenshot({ path: join(folder, 'channels.png') })

  await page.goto('/contact-ways/new')
  await page.getByRole('combobox', { name: /接待同事/ }).fill('林晓')
  await page.getByRole('option', { name: /林晓/ }).click()
  await page.getByLabel('备注名称').fill('洁牙术后随访・静安寺店')
  await page.getByRole('switch', { name: /使用临时会话/ }).click()
  await page
    .getByRole('textbox', { name: /文字/ })
    .fill('感谢您的咨询。需要复诊请随时告诉我们，为您保留优先号。')
  await expect(page.getByText(/林晓.*临时二维码/).first()).toBeVisible()
  await page.screenshot({ path: join(folder, 'new-contact-way.png') })
})
