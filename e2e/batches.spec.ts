import type { Page } from '@playwright/test'
import type { Simulator } from '../lib/simulator/simulator'
import { ADD } from './support/contact-way-form'
import { expect, expectAccessible, test } from './support/test'

let started = 0

const rowsOf = (count: number) => {
  started += 1
  const prefix = `${Date.now().toString(36)}-${started}`
  return Array.from({ length: count }, (_, at) => ({
    type: 1,
    scene: 2,
    user: ['linxiao'],
    remark: `${prefix} 第 ${at + 1} 家店`,
    state: `${prefix}-${at + 1}`,
  }))
}

const start = async (page: Page, origin: string, rows: object[], name = '冬季社区') => {
  const answer = await page.request.post('/api/batches', {
    data: { name, rows },
    headers: { Origin: origin },
  })
  expect(answer.status()).toBe(202)
  return ((await answer.json()) as { id: string }).id
}

/** From the row after these on. */
const allAfter = (after: number) => ({ path: ADD, times: Number.POSITIVE_INFINITY, after })

const madeOf = (simulator: Simulator, rows: { state: string }[]) => {
  const states = new Set(rows.map(({ state }) => state))
  return [...simulator.contactWays.values()].filter(({ state }) => states.has(state)).length
}

const bar = (page: Page) => page.getByRole('main').getByRole('progressbar', { name: '进度', exact: true })
/** The page tells of all that the Hub has made of these rows. */
const expectAllTold = (page: Page, simulator: Simulator, rows: { state: string }[]) =>
  expect(async () => {
    const made = madeOf(simulator, rows)
    expect(await bar(page).getAttribute('aria-valuetext')).toContain(`已创建 ${made}，`)
  }).toPass({ timeout: 20_000 })
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })
const status = (page: Page, words: string) => page.locator('main header').getByText(words, { exact: true })

test.describe('a batch', () => {
  test('goes to its end before the eyes, and says so', async ({ page, desk, hub, hold }) => {
    const rows = rowsOf(120)
    const release = hold(allAfter(20))
    const id = await start(page, desk.origin, rows)
    await page.goto(`/batches/${id}`)
    await expect(page).toHaveTitle('冬季社区 – 渠道台')
    await expect(page.getByText('可以离开此页，创建会在后台继续')).toBeVisible()
    await expect(bar(page)).toHaveAttribute('aria-valuetext', /，20 \/ 120 行：已创建 20，没有建成 0/)
    await expectAccessible(page)
    release()
    await expect(page).toHaveTitle('✓ 已完成 – 冬季社区 – 渠道台', { timeout: 30_000 })
    await expect(bar(page)).toHaveAttribute('aria-valuenow', '100')
    await expect(page.getByText('「冬季社区」已完成，已创建 120 个')).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '「冬季社区」已完成' })).toHaveCount(1)
    await expectAccessible(page)
    await page.getByRole('button', { name: '打印', exact: true }).click()
    await expect(page).toHaveURL(/\/print\?list=chosen$/)
    await expect(page.getByRole('button', { name: '下载 PDF' })).toBeVisible()
    await page.goBack()
    await page.getByRole('button', { name: '下载报告' }).click()
    await expect(page.getByRole('menuitem', { name: /Excel/ })).toHaveAttribute(
      'href',
      `/api/batches/${id}/report?format=xlsx`,
    )
    await expect(page.getByRole('menuitem', { name: /CSV/ })).toHaveAttribute('download', '')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: '打开第 120 行的码' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /第 120 家店/ })).toBeVisible()
    expect(madeOf(hub.simulator, rows)).toBe(120)
  })

  test('rows that were refused or set aside tell why, are corrected in their place and run again', async ({
    page,
    desk,
    hub,
  }) => {
    const rows = rowsOf(6)
    hub.simulator.fault({ path: ADD, kind: { type: 'errcode', errcode: 84074 }, after: 1 })
    const id = await start(page, desk.origin, [{ ...rows[0], user: [] }, ...rows.slice(1)])
    await page.goto(`/batches/${id}`)
    await expect(status(page, '已完成')).toBeVisible()
    await expect(page.getByText('被拒绝 1 行，没有发送 1 行')).toBeVisible()
    const aside = row(page, `${rows[0]?.state}`)
    await expect(aside).toContainText('没有发送')
    await expect(aside).toContainText('单人码必须有且只有一位同事。')
    await aside.getByRole('button', { name: '改第 1 行' }).click()
    const editor = page.getByRole('form', { name: '改第 1 行' })
    await expect(editor.getByRole('textbox', { name: '接待同事' })).toBeFocused()
    await expectAccessible(page)
    await editor.getByRole('textbox', { name: '接待同事' }).fill('linxiao')
    await editor.getByRole('textbox', { name: 'state' }).fill('不行')
    await editor.getByRole('button', { name: '改好，再跑这一行' }).click()
    const state = editor.getByRole('textbox', { name: 'state' })
    await expect(state).toBeFocused()
    await expect(state).toHaveAccessibleDescription(/只能用字母、数字/)
    await state.fill(`${rows[0]?.state}-neu`)
    await page.keyboard.press('Enter')
    await expect(editor).toHaveCount(0)
    await expect(row(page, `${rows[0]?.state}-neu`)).toContainText('已创建')

    await page
      .getByRole('group', { name: '结果' })
      .getByRole('button', { name: /没有建成/ })
      .click()
    await expect(page).toHaveURL(/outcome=failed/)
    const refused = page.getByRole('row').filter({ hasText: '84074' })
    await expect(refused).toContainText('有接待同事没有客户联系权限')
    await expect(refused).toContainText('请企业微信管理员为他们开通')
    await refused.getByRole('checkbox').check()
    await expectAccessible(page)
    await page.getByRole('region', { name: '已选的行' }).getByRole('button', { name: '再跑一次' }).click()
    await expect(bar(page)).toHaveAttribute('aria-valuetext', /已创建 6，没有建成 0/)
    await expect(page.getByText('没有这样的行。换一个结果看看。')).toBeVisible()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await expect(page.getByRole('row').filter({ hasText: '已创建' })).toHaveCount(6)
    const made = [...hub.simulator.contactWays.values()].filter(({ state: one }) =>
      one.startsWith(rows[0]?.state.replace(/-1$/, '-') ?? '?'),
    )
    expect(made).toHaveLength(6)
  })

  test('a row whose state another one has is made when one says that it may share it', async ({
    page,
    desk,
    hub,
  }) => {
    const [first, second] = rowsOf(2)
    const state = `${first?.state}`
    const id = await start(page, desk.origin, [{ ...first }, { ...second, state }])
    await page.goto(`/batches/${id}`)
    await expect(status(page, '已完成')).toBeVisible()
    await page.getByRole('button', { name: '改第 2 行' }).click()
    const editor = page.getByRole('form', { name: '改第 2 行' })
    await expect(editor.getByRole('textbox', { name: 'state' })).toHaveAccessibleDescription(
      /第 1 行已经用了/,
    )
    await editor.getByRole('checkbox', { name: /共用这个 state/ }).check()
    await expectAccessible(page)
    await editor.getByRole('button', { name: '改好，再跑这一行' }).click()
    await expect(page.getByRole('row').filter({ hasText: '已创建' })).toHaveCount(2)
    expect([...hub.simulator.contactWays.values()].filter((way) => way.state === state)).toHaveLength(2)
  })

  test('is paused, goes on and is cancelled; what was made stays', async ({ page, desk, hub, hold }) => {
    const rows = rowsOf(200)
    const release = hold(allAfter(20))
    const id = await start(page, desk.origin, rows)
    await page.goto(`/batches/${id}`)
    await page.getByRole('button', { name: '暂停' }).click()
    await expect(status(page, '已暂停')).toBeVisible()
    await expect(page.getByRole('button', { name: '继续' })).toBeFocused()
    await expectAccessible(page)
    release()
    let made = 0
    // A row that waited for its turn at the Hub may still be sent once the others have their answers.
    await expect(async () => {
      await expectAllTold(page, hub.simulator, rows)
      made = madeOf(hub.simulator, rows)
      await page.waitForTimeout(500)
      expect(madeOf(hub.simulator, rows)).toBe(made)
    }).toPass()
    expect(made).toBeLessThan(60)
    hub.simulator.clearFaults()
    const releaseRest = hold(allAfter(40))
    await page.keyboard.press('Enter')
    await expect(status(page, '正在创建')).toBeVisible()
    await expect.poll(() => madeOf(hub.simulator, rows)).toBeGreaterThan(made)

    await page.getByRole('button', { name: '取消' }).click()
    const question = page.getByRole('dialog', { name: '取消这个批次？' })
    await expect(question).toContainText(/已经建好的 \d+ 个二维码会留着，不能删除。/)
    await expect(question.getByRole('button', { name: '先不取消' })).toBeFocused()
    await expectAccessible(page)
    await question.getByRole('button', { name: '取消批次' }).click()
    await expect(question).toHaveCount(0)
    await expect(status(page, '已取消')).toBeVisible()
    releaseRest()
    await expect(page.getByText('取消时还在等待，或要改')).toBeVisible()
    await expect(page.getByRole('button', { name: '暂停' })).toHaveCount(0)
    await expectAllTold(page, hub.simulator, rows)
    await page
      .getByRole('group', { name: '结果' })
      .getByRole('button', { name: /没有发送/ })
      .click()
    await expect(page.getByText('批次已取消，没有发送').first()).toBeVisible()
    expect(madeOf(hub.simulator, rows)).toBeLessThan(200)
    await expectAccessible(page)
  })

  test('is stopped by a refused token, tells who can help, and goes on', async ({ page, desk, hub }) => {
    const rows = rowsOf(30)
    hub.simulator.fault({
      path: ADD,
      kind: { type: 'errcode', errcode: 40014 },
      times: Number.POSITIVE_INFINITY,
    })
    const id = await start(page, desk.origin, rows)
    await page.goto(`/batches/${id}`)
    await expect(status(page, '停下了')).toBeVisible()
    await expect(page.getByText('停下了：Hub 不接受渠道台的令牌', { exact: true })).toBeVisible()
    await expect(page.getByText('谁能解决：维护渠道台的人')).toBeVisible()
    await expect(page.getByText(/等待的 30 行都还在/)).toBeVisible()
    await expectAccessible(page)
    hub.simulator.clearFaults()
    await page.getByRole('button', { name: '继续' }).click()
    await expect(page).toHaveTitle(/^✓ 已完成/, { timeout: 30_000 })
    expect(madeOf(hub.simulator, rows)).toBe(30)
  })

  test('goes on while one is elsewhere', async ({ page, desk, hub, hold }) => {
    const rows = rowsOf(200)
    const release = hold(allAfter(50))
    const id = await start(page, desk.origin, rows, '走开再回来')
    await page.goto(`/batches/${id}`)
    await expect(status(page, '正在创建')).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: '渠道', exact: true }).click()
    await expect(page).toHaveTitle('渠道 – 渠道台')
    await page.getByRole('navigation').getByRole('link', { name: '批量' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '批量创建' })).toBeFocused()
    const line = page.getByRole('listitem').filter({ hasText: '走开再回来' })
    await expect(line).toContainText('正在创建')
    await expect(line).toContainText(/\d+%/)
    await expect(line.getByRole('progressbar', { name: '「走开再回来」的进度' })).toBeVisible()
    await expectAccessible(page)
    await line.getByRole('link', { name: '走开再回来' }).click()
    await expect(status(page, '正在创建')).toBeVisible()
    release()
    await expect(page).toHaveTitle('✓ 已完成 – 走开再回来 – 渠道台', { timeout: 30_000 })
    expect(madeOf(hub.simulator, rows)).toBe(200)
  })

  test.describe('whose events do not come', () => {
    test.use({ expectedErrors: [/ERR_FAILED/] })

    test('is asked for instead', async ({ page, desk, hold }) => {
      const release = hold(allAfter(20))
      await page.route('**/events', (events) => events.abort())
      const id = await start(page, desk.origin, rowsOf(100))
      await page.goto(`/batches/${id}`)
      await expect(status(page, '正在创建')).toBeVisible()
      release()
      await expect(page).toHaveTitle(/^✓ 已完成/, { timeout: 30_000 })
    })
  })

  test.describe('that is not there', () => {
    test.use({ expectedErrors: [/status of 404/] })

    test('has a way back', async ({ page }) => {
      await page.goto('/batches/nowhere')
      await expect(page.getByRole('heading', { name: '没有这个批次' })).toBeVisible()
      await page.getByRole('link', { name: '看全部批次' }).click()
      await expect(page.getByRole('heading', { level: 1, name: '批量创建' })).toBeVisible()
    })
  })

  test('is there for viewers to read', async ({ page, desk, browser, states }) => {
    const rows = rowsOf(3)
    const id = await start(page, desk.origin, [{ ...rows[0], user: [] }, ...rows.slice(1)])
    const context = await browser.newContext({ baseURL: desk.origin, storageState: states.viewer })
    const viewing = await context.newPage()
    await viewing.goto(`/batches/${id}`)
    await expect(status(viewing, '已完成')).toBeVisible()
    await expect(viewing.getByRole('row').filter({ hasText: '没有发送' })).toHaveCount(1)
    await expect(viewing.getByRole('checkbox')).toHaveCount(0)
    await expect(viewing.getByRole('button', { name: /^改|再跑|暂停|取消/ })).toHaveCount(0)
    await expect(viewing.getByRole('button', { name: '下载报告' })).toBeVisible()
    await viewing.goto('/batches')
    await expect(viewing.getByRole('link', { name: '新建批次' })).toHaveCount(0)
    await context.close()
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

    for (const locale of ['zh-CN', 'en']) {
      test(`shows progress and results without sideways scroll in ${locale}`, async ({
        page,
        desk,
        hold,
        context,
      }) => {
        await context.addCookies([{ name: 'locale', value: locale, url: desk.origin }])
        const release = hold(allAfter(20))
        const rows = rowsOf(120)
        const name = '特别长的批次名字，要在手机上也好好的'.repeat(3)
        const id = await start(page, desk.origin, [{ ...rows[0], user: [] }, ...rows.slice(1)], name)
        const fits = async () =>
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
        await page.goto('/batches')
        await expect(page.getByRole('listitem').filter({ hasText: name }).first()).toBeVisible()
        await fits()
        await expectAccessible(page)
        await page.goto(`/batches/${id}`)
        await expect(page.getByRole('progressbar')).toBeVisible()
        await fits()
        await expectAccessible(page)
        release()
        await expect(page).toHaveTitle(/^✓/, { timeout: 30_000 })
        await page.goto(`/batches/${id}?outcome=skipped`)
        await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
        await expect(page.getByText(/大一些的屏幕|larger screen/)).toBeVisible()
        await fits()
        await expectAccessible(page)
      })
    }
  })

  for (const media of [{ colorScheme: 'dark' as const }, { forcedColors: 'active' as const }]) {
    test(`breaks no rule in ${Object.values(media)}`, async ({ page, desk }) => {
      await page.emulateMedia(media)
      const rows = rowsOf(3)
      const id = await start(page, desk.origin, [{ ...rows[0], user: [] }, ...rows.slice(1)])
      await page.goto(`/batches/${id}`)
      await expect(status(page, '已完成')).toBeVisible()
      await page.getByRole('button', { name: '改第 1 行' }).click()
      await expectAccessible(page)
      const part = page.locator('[data-part=failed]')
      if ('forcedColors' in media) await expect(part).toHaveCSS('border-top-width', '1px')
    })
  }
})
