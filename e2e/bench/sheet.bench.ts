import { expect, test } from '@playwright/test'
import { writeWorkbook } from '../../lib/core/batch/write-workbook'
import { serveSimulator } from '../../lib/simulator/serve'
import { createSimulator } from '../../lib/simulator/simulator'
import { openApi, signInPage } from '../support/api'
import { chromiumFlags } from '../support/chromium-flags'
import { startDesk } from '../support/desk-process'
import { watchLongTasks } from '../support/long-tasks'
import { upload } from '../support/sheet'

const ADMIN = { username: 'admin', password: 'admin-of-the-bench' }
const ROWS = 5_000

test.use({
  launchOptions: {
    args: chromiumFlags,
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  },
})

const head =
  '备注名称 接待方式 接待同事 接待部门 渠道标识 免验证 放在哪里 控件样式 临时会话 二维码有效期 聊天时长 结束语文字'
const rowAt = (at: number): string[] => {
  const several = at % 3 === 0
  const temporary = at % 3 === 1
  return [
    `第 ${at + 1} 家店·前台桌牌`,
    several ? '多人' : '单人',
    several ? '林晓、陈思远' : '林晓',
    several ? '静安寺店' : '',
    `shop-${at}`,
    at % 2 === 0 ? '是' : '否',
    '二维码',
    '',
    temporary ? '是' : '否',
    temporary ? '7 天' : '',
    temporary ? '24 小时' : '',
    temporary ? '感谢咨询，祝您健康' : '',
  ]
}

test(`a sheet of ${ROWS} rows and 12 columns, from the file to all its rows checked`, async ({ page }) => {
  const simulator = createSimulator({ token: 'bench', pictureOrigin: 'self' })
  const server = await serveSimulator(simulator)
  const desk = await startDesk({
    HUB_BASE_URL: server.origin,
    HUB_TOKEN: 'bench',
    HUB_RATE: '400',
    ADMIN_USERNAME: ADMIN.username,
    ADMIN_PASSWORD: ADMIN.password,
    LOG_LEVEL: 'fatal',
  })
  await openApi(desk.origin, ADMIN).then((api) => api.ask('/api/directory/names'))
  await signInPage(page, desk.origin, ADMIN)
  const rows = [head.split(' '), ...Array.from({ length: ROWS }, (_, at) => rowAt(at))]
  const files = {
    csv: Buffer.from(rows.map((cells) => cells.join(',')).join('\n')),
    xlsx: Buffer.from(await writeWorkbook([{ name: '门店', rows, widths: rows[0]?.map(() => 12) ?? [] }])),
  }
  for (const [ending, buffer] of Object.entries(files)) {
    await page.goto(`${desk.origin}/batches/new`)
    const another = page.getByRole('button', { name: '换一个文件' })
    await expect(another.or(page.getByRole('button', { name: '选择文件' }))).toBeVisible()
    if (await another.isVisible()) await another.click()
    const longTasks = await watchLongTasks(page)
    const started = Date.now()
    await upload(page, { name: `门店.${ending}`, buffer })
    await expect(page.getByRole('button', { name: '5,000 可创建' })).toBeVisible()
    const shownMs = Date.now() - started
    const longestTaskMs = Math.max(0, ...(await longTasks()))
    console.log(
      JSON.stringify({
        bench: 'sheet',
        ending,
        rows: ROWS,
        columns: 12,
        kilobytes: buffer.length >> 10,
        shownMs,
        longestTaskMs,
      }),
    )
  }
  await desk.stop()
  await server.close()
})
