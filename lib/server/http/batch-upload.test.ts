import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as batch from '@/app/api/batches/[id]/route'
import * as batches from '@/app/api/batches/route'
import { MAX_BATCH_ROWS } from '@/lib/core/batch/limits'
import { writeTemplate } from '@/lib/core/batch/template'
import { writeWorkbook } from '@/lib/core/batch/write-workbook'
import { sheetWords } from '@/lib/core/messages/sheet-words'
import { engines } from '@/lib/server/testing/databases'
import { ask, openTestDesk, type TestDesk } from '@/lib/server/testing/desk'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

describe.each(engines)('uploading a sheet on %s', (engine) => {
  let opened: TestDesk
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer', 'editor'])
  })
  afterAll(() => opened.close())

  const upload = async (
    parts: Record<string, string | Uint8Array<ArrayBuffer>>,
    { fileName = '十一月门店.csv', headers = {}, cookie = opened.cookies.editor } = {},
  ) => {
    const form = new FormData()
    for (const [name, part] of Object.entries(parts)) {
      if (name === 'file') form.set(name, new Blob([part]), fileName)
      else form.set(name, String(part))
    }
    const response = await ask(batches.POST, '/api/batches', { method: 'POST', cookie, body: form, headers })
    return { status: response.status, body: await response.json() }
  }
  const read = async (id: string) => {
    const asked = { params: { id }, cookie: opened.cookies.viewer }
    return (await ask(batch.GET, `/api/batches/${id}`, asked)).json()
  }

  test('its rows become a batch; what is wrong stands at its field', async () => {
    const { status, body } = await upload({
      file: '备注,成员,免验证,渠道标识,门店编号\n甲,linxiao,否,up-1,1\n\n乙,linxiao,或许,up-2,2\n丙,,是,up-1,3\n',
    })
    expect([status, body.total]).toEqual([202, 3])
    expect(
      body.invalid.map(({ row, issues }: { row: number; issues: { path: string; message: string }[] }) => [
        row,
        ...issues.map(({ path, message }) => `${path} ${message}`),
      ]),
    ).toEqual([
      [2, 'skip_verify 只能填「是」或「否」'],
      [3, 'user 单人码必须有且只有一位同事。', 'state 第 1 行已经用了这个 state，请换一个'],
    ])
    const made = await read(body.id)
    expect(made.name).toBe('十一月门店')
    expect(made.rows[0].fields).toEqual({
      type: 1,
      scene: 2,
      remark: '甲',
      user: ['linxiao'],
      state: 'up-1',
      skip_verify: false,
    })
  })

  test('an .xlsx file, a name and defaults', async () => {
    const bytes = await writeWorkbook([{ name: 'a', rows: [['备注'], ['前台'], ['候诊区']], widths: [10] }])
    const { status, body } = await upload(
      {
        file: bytes,
        name: ' 两个 ',
        defaults: JSON.stringify({ type: 2, user: ['linxiao', 'chensiyuan'], skip_verify: false }),
      },
      { fileName: 'x.xlsx' },
    )
    expect([status, body.invalid]).toEqual([202, []])
    const made = await read(body.id)
    expect(made.name).toBe('两个')
    expect(made.rows[1].fields).toEqual({
      type: 2,
      scene: 2,
      user: ['linxiao', 'chensiyuan'],
      remark: '候诊区',
      skip_verify: false,
    })
  })

  test('the same key is the same batch', async () => {
    const headers = { 'idempotency-key': 'the-upload' }
    const file = '备注,成员\n甲,linxiao\n'
    const first = await upload({ file }, { headers })
    const again = await upload({ file }, { headers })
    expect(again).toEqual(first)
    const other = await upload({ file: `${file}乙,linxiao\n` }, { headers })
    expect([other.status, other.body.code]).toEqual([409, 'idempotency_conflict'])
  })

  test.each<[string, Record<string, string | Uint8Array<ArrayBuffer>>, string, string]>([
    ['no file', { name: 'x' }, 'file', '请填写'],
    ['an empty file', { file: '' }, 'file', '表格是空的，请至少填一行'],
    ['headings alone', { file: '备注,成员\n' }, 'file', '表格是空的，请至少填一行'],
    [
      'no known column',
      { file: '1234,5678\n1,2\n' },
      'file',
      '没有认出任何一列。请在第一行写列名，或下载模板来填。',
    ],
    [
      'too many rows',
      { file: `备注\n${'x\n'.repeat(MAX_BATCH_ROWS + 1)}` },
      'file',
      '表格有 10,002 行，一次最多 10,000 行。请分成几个表格。',
    ],
    [
      'an .xls file',
      { file: Uint8Array.from(Buffer.from('d0cf11e0a1b11ae100', 'hex')) },
      'file',
      '渠道台读不了这种格式。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。',
    ],
    ['defaults that are no object', { file: '备注\nx', defaults: '[]' }, 'defaults', '这里的格式不对'],
    ['defaults that are no JSON', { file: '备注\nx', defaults: '{' }, 'defaults', '这里的格式不对'],
    ['another part', { file: '备注\nx', mapping: '{}' }, 'mapping', '没有 mapping 这个字段，请去掉'],
    [
      'defaults nested without end',
      { file: '备注\nx', defaults: `{"user":${'['.repeat(8_000)}${']'.repeat(8_000)}}` },
      'defaults',
      '这里的格式不对',
    ],
    [
      'endless defaults',
      { file: '备注\nx', defaults: `{"user":[${'"a",'.repeat(20_000)}"a"]}` },
      'defaults',
      '这里的格式不对',
    ],
    [
      'a name that is too long',
      { file: '备注\nx', name: '长'.repeat(101) },
      'name',
      '太长了：最多 100 字，请删去 1 字',
    ],
  ])('%s: 422 with words', async (_name, parts, path, message) => {
    const { status, body } = await upload(parts)
    expect([status, body.code, body.issues.map((issue: object) => issue)]).toEqual([
      422,
      'invalid_fields',
      [expect.objectContaining({ path, message })],
    ])
  })

  test('the empty template says that nothing is in it', async () => {
    const { status, body } = await upload({ file: await writeTemplate(sheetWords['zh-CN']) })
    expect([status, body.issues[0].code]).toEqual([422, 'sheet_empty'])
  })

  test('over 50 MB: 413, by its header or by what comes', async () => {
    const large = new Uint8Array(50 * 1024 * 1024 + 1)
    const { status, body } = await upload({ file: large })
    expect([status, body.code, body.issues[0].path]).toEqual([413, 'payload_too_large', 'file'])
    const larger = await upload({ file: new Uint8Array(52 * 1024 * 1024) })
    expect([larger.status, larger.body.code]).toEqual([413, 'payload_too_large'])
  })

  test('a broken form: 400; nobody but editors', async () => {
    const broken = await ask(batches.POST, '/api/batches', {
      method: 'POST',
      cookie: opened.cookies.editor,
      body: 'no form',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect(broken.status).toBe(400)
    expect((await upload({ file: '备注\nx' }, { cookie: opened.cookies.viewer })).status).toBe(403)
  })
})
