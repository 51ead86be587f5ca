import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as report from '@/app/api/batches/[id]/report/route'
import * as batch from '@/app/api/batches/[id]/route'
import * as batches from '@/app/api/batches/route'
import * as template from '@/app/api/batches/template/route'
import { readSheet } from '@/lib/core/batch/read-sheet'
import { engines } from '@/lib/server/testing/databases'
import { ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

const tableOf = async (response: Response) =>
  (await readSheet(new Uint8Array(await response.arrayBuffer()))).rows.map(({ cells }) => cells)

describe.each(engines)('the report of a batch on %s', (engine) => {
  let opened: TestDesk
  let id: string
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer', 'editor'])
    opened.simulator.fault({ path: '/contactWay/add', kind: { type: 'errcode', errcode: 84074 } })
    const row = { type: 1, scene: 2, user: ['linxiao'] }
    const rows = [
      { ...row, remark: '=HYPERLINK("http://e.vil")', state: '-1' },
      { ...row, remark: '第二行', state: 's-2' },
      { ...row, user: [], remark: '换\n行', $x: 1 },
      ...Array.from({ length: 1100 }, (_, at) => ({ ...row, user: [], remark: `行 ${at}` })),
    ]
    const answer = await ask(batches.POST, '/api/batches', {
      method: 'POST',
      cookie: opened.cookies.editor,
      body: { name: '十一月/门店 "A"', rows },
    })
    id = (await answer.json()).id
    const asked = { params: { id }, cookie: opened.cookies.viewer }
    const read = async () => (await ask(batch.GET, `/api/batches/${id}`, asked)).json()
    await vi.waitFor(async () => expect((await read()).status).toBe('done'), 15_000)
  }, 30_000)
  afterAll(() => opened.close())

  const read = (query: string, cookie = '') =>
    ask(report.GET, `/api/batches/${id}/report${query}`, {
      params: { id },
      cookie: `${opened.cookies.viewer}${cookie}`,
    })

  test('as .xlsx, the default: every row with its outcome, texts as they are', async () => {
    const response = await read('')
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      "filename*=UTF-8''十一月 门店 A 批量报告.xlsx",
    )
    const [headings, ...rows] = await tableOf(response)
    expect(headings).toEqual([
      '行',
      '结果',
      '备注名称',
      'state',
      'config_id',
      '二维码图片地址',
      '原因',
      '错误代码',
    ])
    expect(rows).toHaveLength(1103)
    const byOutcome = (outcome: string) => rows.slice(0, 2).find((cells) => cells[1] === outcome)
    expect(byOutcome('没有建成')?.slice(4)).toEqual([
      '',
      '',
      '有接待同事没有客户联系权限；请企业微信管理员为他们开通，然后重试。',
      '84074',
    ])
    expect(byOutcome('已创建')?.slice(4)).toEqual([
      expect.stringMatching(/./),
      expect.stringMatching(/^http/),
      '',
      '',
    ])
    expect(rows[0]?.slice(2, 4)).toEqual(['=HYPERLINK("http://e.vil")', '-1'])
    expect(rows[2]).toEqual([
      '3',
      '没有发送',
      '换\n行',
      '',
      '',
      '',
      '备注名称：含有看不见的控制字符，请删掉后重新输入；$x：没有 $x 这个字段，请去掉；接待同事 userid：单人码必须有且只有一位同事。',
      'control_characters unknown_field single_needs_one_member',
    ])
  })

  test('as .csv: marked as UTF-8, nothing in it is calculated', async () => {
    const response = await read('?format=csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('批量报告.csv')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain(`"'=HYPERLINK(""http://e.vil"")",'-1,`)
    expect(text.split('\r\n')).toHaveLength(1105)
    expect((await readSheet(bytes)).rows).toHaveLength(1104)
  })

  test("in the reader's language", async () => {
    const [headings, ...rows] = await tableOf(await read('?format=csv', '; locale=en'))
    expect(headings?.slice(0, 3)).toEqual(['Row', 'Outcome', 'Remark'])
    expect(rows[2]?.slice(1, 2)).toEqual(['Not sent'])
  })

  test('no other format, no other batch', async () => {
    expect(await problemOf(await read('?format=pdf'))).toEqual([422, 'invalid_fields'])
    id = 'none'
    expect(await problemOf(await read('?format=csv'))).toEqual([404, 'not_found'])
  })

  test('the template is a sheet with headings alone', async () => {
    const response = await ask(template.GET, '/api/batches/template', { cookie: opened.cookies.viewer })
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      '批量创建模板.xlsx',
    )
    expect(await tableOf(response)).toEqual([expect.arrayContaining(['备注名称', '接待同事 userid'])])
  })
})
