import { writeFileSync } from 'node:fs'
import { MAX_SHEET_BYTES } from '../lib/core/batch/limits'
import { writeWorkbook } from '../lib/core/batch/write-workbook'
import { cellOf, createBatch, csvFile, madeWith, openSource, ownWord, settled, upload } from './support/sheet'
import { expect, expectAccessible, test } from './support/test'

const HEAD = ['备注名称', '接待方式', '接待同事', '渠道标识', '门店编号']

test.describe('a sheet', () => {
  test('is looked over, mended in its place and created; what is wrong stays for later', async ({
    page,
    hub,
  }) => {
    const word = ownWord()
    await openSource(page)
    await expectAccessible(page)
    await upload(
      page,
      csvFile([
        HEAD,
        ['静安寺店·前台', '单人', '林晓', `${word}-1`, '1'],
        ['徐汇店', '三人', '林晓', `${word}-2`, '2'],
        ['浦东店', '单人', 'linxiaoo', `${word}-1`, '3'],
        ['<img src=x onerror=alert(1)>', '多人', '林晓、chensiyuan', '', '4'],
        ['=HYPERLINK("x")', '单人', '', `${word}-5`, '5'],
      ]),
    )
    await expect(page.getByRole('heading', { level: 1, name: '冬季门店' })).toBeVisible()
    await expect(page).toHaveTitle('冬季门店 – 渠道台')
    await expect(page.getByRole('button', { name: '2 可创建' })).toBeVisible()
    await expect(page.getByText('没有用到的列')).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '5 行，2 行可创建，3 行要改' })).toHaveCount(1)
    await expectAccessible(page)

    await page.keyboard.press('F8')
    await expect(await cellOf(page, 3, '类型')).toBeFocused()
    await expect(page.getByText('只能填「单人」或「多人」').last()).toBeVisible()
    await page.getByRole('button', { name: '改为「多人」' }).click()
    await expect(await cellOf(page, 3, '结果')).toContainText('可创建')
    await page.keyboard.press('F8')
    await expect(await cellOf(page, 4, '接待同事')).toBeFocused()
    await page.getByRole('button', { name: '林晓 linxiao', exact: true }).click()
    await page.keyboard.press('F8')
    await expect(await cellOf(page, 4, 'state')).toBeFocused()
    await page.getByRole('button', { name: '自动生成一个' }).click()
    await expect(await cellOf(page, 4, 'state')).toContainText('自动生成')

    await createBatch(page, 4)
    await expect(page).toHaveTitle('✓ 已完成 – 冬季门店 – 渠道台')
    const remarks = ['静安寺店·前台', '徐汇店', '浦东店', '<img src=x onerror=alert(1)>']
    const made = [...hub.simulator.contactWays.values()].filter(({ remark }) => remarks.includes(remark))
    expect(made.filter(({ state }) => state.startsWith(word))).toHaveLength(2)
    expect(made.some(({ type, user }) => type === 2 && user.join() === 'linxiao,chensiyuan')).toBe(true)

    await page.getByRole('link', { name: '批量创建' }).first().click()
    await expect(page.getByText('还有一份没建完的表格')).toBeVisible()
    await page.getByRole('link', { name: '继续检查' }).click()
    await settled(page)
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.getByRole('button', { name: '去改第一处' }).click()
    await expect(await cellOf(page, 6, '接待同事')).toBeFocused()
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: '改第 6 行的接待同事' }).fill('林晓')
    await page.getByRole('option', { name: /^林晓/ }).click()
    await createBatch(page, 1)
    await expect(page).toHaveTitle(/^✓ 已完成/)
    expect(madeWith(hub.simulator, `${word}-5`)).toHaveLength(1)
    await page.goto('/batches')
    await expect(page.getByText('还有一份没建完的表格')).toHaveCount(0)
  })

  test('in GB18030 is read as it was written', async ({ page }) => {
    const bytes =
      'b1b8d7a2c3fbb3c62cbdd3b4fdcdaccac20abeb2b0b2cbc2b5eaa1a4c7b0cca8d7c0c5c62cc1d6cffe0ad0ecbbe3b5ea2cc1d6cffe0a'
    await openSource(page)
    await upload(page, { name: '门店.csv', buffer: Buffer.from(bytes, 'hex') })
    await expect(await cellOf(page, 2, '备注名称')).toContainText('静安寺店·前台桌牌')
    await expect(page.getByRole('button', { name: '2 可创建' })).toBeVisible()
  })

  test('of a workbook or of pasted cells is the same sheet', async ({ page }) => {
    const rows = [HEAD, ['甲店', '单人', 'linxiao', '', '1'], ['乙店', '双人', 'linxiao', '', '2']]
    await openSource(page)
    const workbook = await writeWorkbook([{ name: '门店', rows, widths: HEAD.map(() => 12) }])
    await upload(page, { name: '门店.xlsx', buffer: Buffer.from(workbook) })
    await expect(page.getByRole('button', { name: '1 要改' })).toBeVisible()
    await page.getByRole('button', { name: '换一个文件' }).click()

    await page.getByText('粘贴单元格', { exact: true }).click()
    await page
      .getByRole('textbox', { name: '从 Excel 或 WPS 里复制，粘贴到这里' })
      .fill(rows.map((cells) => cells.join('\t')).join('\n'))
    await page.getByRole('button', { name: '检查这些单元格' }).click()
    await settled(page)
    await expect(page.getByRole('button', { name: '1 要改' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: '未命名的批次' })).toBeVisible()
    await page.getByRole('button', { name: '改批次名称' }).click()
    await page.getByRole('textbox', { name: '批次名称' }).fill('两家店')
    await page.getByRole('button', { name: '改名' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '两家店' })).toBeVisible()
  })

  test('with headings nobody knows is told what its columns are', async ({ page, hub }) => {
    const word = ownWord()
    await openSource(page)
    await upload(
      page,
      csvFile([
        ['甲', '乙', '丙'],
        [`${word} 店`, 'linxiao', '上海'],
        [`${word} 二店`, 'linxiao', '北京'],
      ]),
    )
    await page.getByRole('checkbox', { name: '第一行是列名' }).check()
    const choose = async (column: string, field: string) => {
      await page.getByRole('button', { name: `「${column}」是什么` }).click()
      await page.getByRole('menuitemradio', { name: field, exact: true }).click()
    }
    for (const column of ['甲', '乙', '丙']) {
      if ((await page.getByRole('button', { name: `「${column}」是什么` }).count()) === 0) continue
      if (column !== '丙') await choose(column, column === '甲' ? '备注名称' : '接待同事')
    }
    await expect(page.getByRole('button', { name: '2 可创建' })).toBeVisible()
    await page.getByRole('button', { name: '加一列' }).click()
    await page.getByRole('menuitem', { name: 'state', exact: true }).click()
    await (await cellOf(page, 2, 'state')).click()
    await page.keyboard.press('x')
    await page.getByRole('textbox', { name: '改第 2 行的state' }).fill(`${word}-own`)
    await page.keyboard.press('Enter')
    await expect(await cellOf(page, 2, 'state')).toContainText(`${word}-own`)
    await createBatch(page, 2)
    await expect(page).toHaveTitle(/^✓ 已完成/)
    expect(madeWith(hub.simulator, `${word}-own`)).toHaveLength(1)
  })

  test('takes from the shared settings what its cells leave open', async ({ page, hub }) => {
    const word = ownWord()
    await openSource(page)
    await upload(
      page,
      csvFile([
        ['备注名称', '接待方式', '接待部门'],
        [`${word} 甲`, '', ''],
        [`${word} 乙`, '多人', '2'],
      ]),
    )
    await expect(page.getByRole('button', { name: '1 要改' })).toBeVisible()
    await (await cellOf(page, 2, '结果')).click()
    await page.getByRole('button', { name: '改共用设置' }).first().click()
    const dialog = page.getByRole('dialog', { name: '所有行共用的设置' })
    await dialog.getByRole('combobox', { name: '接待同事' }).fill('林晓')
    await dialog.getByRole('option', { name: /^林晓/ }).click()
    await dialog.getByRole('switch', { name: '添加时无需验证' }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '用于所有行' }).click()
    await expect(page.getByRole('button', { name: '2 可创建' })).toBeVisible()
    await createBatch(page, 2)
    await expect(page).toHaveTitle(/^✓ 已完成/)
    const made = madeWith(hub.simulator, word)
    expect(made.map(({ skipVerify }) => skipVerify)).toEqual([false, false])
    expect(made.map(({ user }) => user)).toEqual([['linxiao'], ['linxiao']])
  })

  test('of colleagues has one code for each of them', async ({ page, hub }) => {
    const word = ownWord()
    await openSource(page)
    await page.getByText('每位同事一个码', { exact: true }).click()
    for (const name of ['林晓', '陈思远']) {
      await page.getByRole('combobox', { name: '同事' }).fill(name)
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
    }
    await page.getByRole('textbox', { name: '备注名称' }).fill(`${word} `)
    await page.getByRole('button', { name: '插入{姓名}' }).click()
    await expect(page.getByText(`例：${word} 林晓`)).toBeVisible()
    await page.getByRole('textbox', { name: 'state' }).fill(`${word}-{userid}`)
    await expectAccessible(page)
    await page.getByRole('button', { name: '检查 2 个码' }).click()
    await settled(page)
    await createBatch(page, 2)
    await expect(page).toHaveTitle(/^✓ 已完成/)
    expect(
      madeWith(hub.simulator, word)
        .map(({ remark, state, user }) => [remark, state, user])
        .sort(),
    ).toEqual([
      [`${word} 林晓`, `${word}-linxiao`, ['linxiao']],
      [`${word} 陈思远`, `${word}-chensiyuan`, ['chensiyuan']],
    ])
  })

  test('is gone through and changed by keyboard alone', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openSource(page)
    await upload(
      page,
      csvFile([
        ['备注名称', '接待同事', 'state'],
        ['甲', 'linxiao', 'kb-1'],
        ['乙', 'linxiao', 'kb-2'],
        ['丙', 'linxiao', 'kb-3'],
      ]),
    )
    await (await cellOf(page, 2, '备注名称')).click()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(await cellOf(page, 3, '接待同事')).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(await cellOf(page, 3, '结果')).toContainText('要改')
    await page.keyboard.press('Control+z')
    await expect(await cellOf(page, 3, '结果')).toContainText('可创建')
    await page.keyboard.press('Control+End')
    await expect(await cellOf(page, 4, '结果')).toBeFocused()
    await page.keyboard.press('Control+Home')
    await expect(await cellOf(page, 2, '备注名称')).toBeFocused()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '改第 2 行的备注名称' }).fill('改了')
    await page.keyboard.press('Escape')
    await expect(await cellOf(page, 2, '备注名称')).toHaveText('甲')
    await page.keyboard.press('w')
    await page.keyboard.press('Tab')
    await expect(await cellOf(page, 2, '备注名称')).toHaveText('w')
    await expect(await cellOf(page, 2, '接待同事')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.evaluate(() => navigator.clipboard.writeText('kb-7\nkb-8'))
    await page.keyboard.press('Control+v')
    await expect(await cellOf(page, 3, 'state')).toHaveText('kb-8')
    await page.keyboard.press('Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('kb-7')
    await (await cellOf(page, 4, '备注名称')).getByText('丙').click()
    await page.keyboard.press('Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('丙')
    await page.evaluate(() => navigator.clipboard.writeText('丁'))
    await page.keyboard.press('Control+v')
    await expect(await cellOf(page, 4, '备注名称')).toHaveText('丁')

    await page.getByRole('button', { name: '换一个文件' }).click()
    const question = page.getByRole('dialog', { name: '丢掉这份表格？' })
    await expect(question.getByRole('button', { name: '留着' })).toBeFocused()
    await expectAccessible(page)
    await question.getByRole('button', { name: '留着' }).click()
    await expect(await cellOf(page, 4, '备注名称')).toHaveText('丁')
    await page.getByRole('button', { name: '换一个文件' }).click()
    await question.getByRole('button', { name: '丢掉表格' }).click()
    await expect(page.getByRole('button', { name: '选择文件' })).toBeVisible()
  })

  test('keeps the line breaks of a cell that is edited', async ({ page }) => {
    await openSource(page)
    await upload(
      page,
      csvFile([
        ['备注名称', '接待同事', '临时会话', '结束语文字'],
        ['甲', 'linxiao', '是', '第一行\n第二行'],
      ]),
    )
    await (await cellOf(page, 2, '结束语文字')).click()
    await page.keyboard.press('Enter')
    const editor = page.getByRole('textbox', { name: '改第 2 行的结束语文字' })
    await expect(editor).toHaveValue('第一行\n第二行')
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.type('x')
    await page.keyboard.press('Enter')
    await page.keyboard.press('F2')
    await expect(editor).toHaveValue('第一行\n第二行\nx')
  })

  test('is saved with its problems, and taken again', async ({ page }) => {
    await openSource(page)
    await upload(
      page,
      csvFile([HEAD, ['甲', '单人', 'linxiao', '', '1'], ['=1+1', '三人', 'linxiao', '', '2']]),
    )
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载带批注的表格' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('冬季门店-带批注.xlsx')
    const path = await download.path()
    await page.getByRole('button', { name: '换一个文件' }).click()
    await page.locator('input[type=file]').setInputFiles(path)
    await settled(page)
    await expect(await cellOf(page, 3, '备注名称')).toHaveText('=1+1')
    await expect(await cellOf(page, 3, '检查结果')).toHaveText(/类型：只能填「单人」或「多人」/)
    await expect(page.getByRole('button', { name: '1 要改' })).toBeVisible()
  })

  for (const [what, file, words] of [
    ['an .xls file', { name: 'a.xls', buffer: Buffer.from('d0cf11e0a1b11ae100', 'hex') }, /另存为 \.xlsx/],
    ['no sheet', { name: 'a.xlsx', buffer: Buffer.from('504b0304', 'hex') }, /读不出来|不是表格/],
    ['an empty file', { name: 'a.csv', buffer: Buffer.from('') }, /表格是空的/],
    ['headings alone', { name: 'a.csv', buffer: Buffer.from('备注名称,接待同事\n') }, /表格是空的/],
    [
      'twenty thousand rows',
      { name: 'a.csv', buffer: Buffer.from(`备注\n${'甲\n'.repeat(20_000)}`) },
      /表格有 20,001 行，一次最多 10,000 行/,
    ],
  ] as const) {
    test(`that is ${what} is refused in words, and another can be chosen`, async ({ page }) => {
      await openSource(page)
      await page.locator('input[type=file]').setInputFiles({ ...file, mimeType: '' })
      await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
      await upload(
        page,
        csvFile([
          ['备注名称', '接待同事'],
          ['甲', 'linxiao'],
        ]),
      )
      await expect(page.getByRole('button', { name: '1 可创建' })).toBeVisible()
    })
  }

  test.describe('without a directory', () => {
    test.use({ expectedErrors: [/status of 502/] })

    test('takes userids, and says that names cannot be read', async ({ page, hub }) => {
      const word = ownWord()
      const problem = {
        status: 502,
        code: 'directory_unavailable',
        title: '',
        type: '',
        detail: '',
        requestId: 'r',
      }
      await page.route('**/api/directory/**', (route) =>
        route.fulfill({
          status: 502,
          contentType: 'application/problem+json',
          body: JSON.stringify(problem),
        }),
      )
      await openSource(page)
      await upload(
        page,
        csvFile([
          ['备注名称', '接待同事'],
          [`${word} 甲`, 'linxiao'],
          [`${word} 乙`, '林晓'],
        ]),
      )
      await expect(page.getByText('读不到通讯录，认不出「林晓」，请填 userid').first()).toBeVisible()
      await createBatch(page, 1)
      await expect(page).toHaveTitle(/^✓ 已完成/)
      expect(madeWith(hub.simulator, word)).toHaveLength(1)
    })
  })

  test('over 50 MB is refused before it is read', async ({ page }, testInfo) => {
    const path = testInfo.outputPath('large.csv')
    writeFileSync(path, Buffer.alloc(MAX_SHEET_BYTES + 1, 'a'))
    await openSource(page)
    await page.locator('input[type=file]').setInputFiles(path)
    await expect(page.getByRole('alert').filter({ hasText: /文件太大，最多 50 MB/ })).toBeVisible()
  })

  test('of five thousand rows draws only those in view', async ({ page }) => {
    await openSource(page)
    const rows = Array.from({ length: 5_000 }, (_, at) => [`第 ${at + 1} 家店`, 'linxiao', `many-${at}`])
    await upload(page, csvFile([['备注名称', '接待同事', 'state'], ...rows, ['末行', '', 'many-0']]))
    await expect(page.getByRole('button', { name: '5,000 可创建' })).toBeVisible()
    expect(await page.locator('*').count()).toBeLessThan(2_000)
    await page.getByRole('button', { name: /下一处/ }).click()
    await expect(await cellOf(page, 5002, '接待同事')).toBeFocused()
    await expect(await cellOf(page, 5002, '接待同事')).toBeInViewport()
  })
})
