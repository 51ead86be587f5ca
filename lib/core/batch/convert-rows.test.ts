import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createContactWaySchema } from '@/lib/core/contact-way/request'
import { assignColumn, recogniseColumns } from './columns'
import { convertRows } from './convert-rows'
import { readDelimited } from './read-delimited'
import { tabulateMembers } from './tabulate-members'
import { tabulateRequests } from './tabulate-requests'
import { writeCsv } from './write-csv'

const convert = (csv: string, defaults?: Record<string, unknown>) => {
  const table = readDelimited(csv)
  return convertRows(table, recogniseColumns(table), defaults)
}
const briefly = (csv: string, defaults?: Record<string, unknown>) =>
  convert(csv, defaults).map(({ line, issues }) => [
    line,
    ...issues.map(({ column, path, code }) => [column, path, code]),
  ])

describe('rows become requests', () => {
  test('as the Hub spells them, empty cells from the defaults', () => {
    const csv = [
      '备注,单人/多人,成员,部门ID,渠道标识,免验证,场景,样式,临时会话,有效期（天）,聊天时长,结束语,链接标题,链接',
      '静安寺店,单人,linxiao,,sh-01,否,,,,,,,,',
      '徐汇店,多人,"chen、zhou；wu",2 3,sh-02,,,,,,,,,',
      '控件,2,chen,,,是,小程序,样式 2,,,,,,',
      '临时,１,linxiao,,,,二维码,,√,3.5,1 天 12 小时,"再见\n保重",预约,https://example.com/a',
    ].join('\n')
    expect(convert(csv, { type: 1, scene: 2, skip_verify: true })).toEqual([
      {
        line: 2,
        issues: [],
        request: {
          type: 1,
          scene: 2,
          remark: '静安寺店',
          user: ['linxiao'],
          state: 'sh-01',
          skip_verify: false,
        },
      },
      {
        line: 3,
        issues: [],
        request: {
          type: 2,
          scene: 2,
          remark: '徐汇店',
          user: ['chen', 'zhou', 'wu'],
          party: [2, 3],
          state: 'sh-02',
          skip_verify: true,
        },
      },
      {
        line: 4,
        issues: [],
        request: { type: 2, scene: 1, style: 2, remark: '控件', user: ['chen'], skip_verify: true },
      },
      {
        line: 5,
        issues: [],
        request: {
          type: 1,
          scene: 2,
          remark: '临时',
          user: ['linxiao'],
          skip_verify: true,
          is_temp: true,
          expires_in: 302_400,
          chat_expires_in: 129_600,
          conclusions: {
            text: { content: '再见\n保重' },
            link: { title: '预约', url: 'https://example.com/a' },
          },
        },
      },
    ])
  })

  test('a cell that cannot be read is named there, and once', () => {
    const csv =
      '备注,类型,成员,免验证,临时会话,有效期\n甲,三人,a,或许,否,\n乙,单人,b,是,是,很久\n丙,单人,c,是,是,7'
    expect(briefly(csv)).toEqual([
      [2, [1, 'type', 'type_word'], [3, 'skip_verify', 'yes_no_word']],
      [3, [5, 'expires_in', 'duration_form']],
      [4, [5, 'expires_in', 'duration_unit_missing']],
    ])
    expect(convert(csv)[0]?.request).toMatchObject({ type: '三人', skip_verify: '或许' })
  })

  test('what the schema refuses is named at its column, else at the defaults', () => {
    const long = '长'.repeat(31)
    expect(briefly(`备注,成员,渠道标识\n${long},a,ok\n乙,"a,b",不行\n丙,,ok2`)).toEqual([
      [2, [0, 'remark', 'too_long_characters']],
      [3, [2, 'state', 'state_alphabet'], [1, 'user', 'single_needs_one_member']],
      [4, [1, 'user', 'single_needs_one_member']],
    ])
    expect(briefly('备注\n甲')).toEqual([[2, ['defaults', 'user', 'single_needs_one_member']]])
    expect(briefly('备注,成员\n甲,', { type: 1, scene: 2, user: ['a', 'b'] })).toEqual([
      [2, ['defaults', 'user', 'single_needs_one_member']],
    ])
    expect(briefly('备注,链接标题\n甲,预约', { type: 1, scene: 2, user: ['a'], is_temp: true })).toEqual([
      [2, ['defaults', 'conclusions.link.url', 'required']],
    ])
    expect(briefly('备注\n甲', { type: 1, scene: 2, user: ['a'], colour: 'red' })).toEqual([
      [2, ['defaults', 'colour', 'unknown_field']],
    ])
  })

  test('a state that stands in the sheet already is named at the later row', () => {
    expect(briefly('备注,成员,state\n甲,a,s\n\n乙,b,s\n丙,c,s2\n丁,d,s')).toEqual([
      [2],
      [4, [2, 'state', 'state_repeated']],
      [5],
      [6, [2, 'state', 'state_repeated']],
    ])
    expect(convert('备注,成员\n甲,a\n乙,b', { type: 1, scene: 2, state: 's' })[1]?.issues).toEqual([
      { column: 'defaults', path: 'state', code: 'state_repeated', values: { row: 2 } },
    ])
  })

  test('defaults that a row makes meaningless give way; what would change the code is named', () => {
    const defaults = { type: 2, scene: 1, style: 1, party: [2], user: [] }
    expect(convert('类型,成员,场景\n单人,a,二维码', defaults)[0]).toMatchObject({
      request: { type: 1, scene: 2, user: ['a'] },
      issues: [],
    })
    const temporary = {
      type: 1,
      scene: 2,
      is_temp: true,
      expires_in: 3600,
      conclusions: { image: { media_id: 'm' }, text: { content: '再见' } },
    }
    const [link, permanent, several] = convert(
      '类型,成员,临时,链接标题,链接\n,a,,预约,https://example.com\n,b,否,,\n多人,c,,,',
      temporary,
    )
    expect(link).toMatchObject({
      request: {
        conclusions: { text: { content: '再见' }, link: { title: '预约', url: 'https://example.com' } },
      },
      issues: [],
    })
    expect(link?.request.conclusions).not.toHaveProperty('image')
    expect(permanent?.request).toEqual({ type: 1, scene: 2, user: ['b'], is_temp: false })
    expect(several?.issues.map(({ column, path }) => [column, path])).toContainEqual(['defaults', 'is_temp'])
  })

  test('the mapping that a person changed is the one that counts', () => {
    const table = readDelimited('店铺,备注,成员\n静安寺店,旧,a\n徐汇店,旧,b')
    const columns = assignColumn(recogniseColumns(table), 0, 'remark')
    expect(convertRows(table, columns).map(({ request }) => request.remark)).toEqual(['静安寺店', '徐汇店'])
  })
})

test('one code for each chosen member', () => {
  const member = (userid: string, name: string) => ({ userid, name, departments: [{ id: 2, name: '门店' }] })
  const { table, columns } = tabulateMembers([member('a', '林晓'), member('b', '陈{n}')], {
    remark: '{department} · {name} {n}{x}',
    state: 'm-{userid}',
  })
  expect(convertRows(table, columns)).toEqual([
    {
      line: 1,
      issues: [],
      request: {
        type: 1,
        scene: 2,
        skip_verify: true,
        remark: '门店 · 林晓 1{x}',
        user: ['a'],
        state: 'm-a',
      },
    },
    {
      line: 2,
      issues: [],
      request: {
        type: 1,
        scene: 2,
        skip_verify: true,
        remark: '门店 · 陈{n} 2{x}',
        user: ['b'],
        state: 'm-b',
      },
    },
  ])
})

const words = fc
  .string({
    unit: fc.constantFrom('店', 'a', '"', ',', ';', '\t', "'", '=', '-', '+', '@', '1', ' ', '｜', '😀'),
  })
  .map((text) => text.trim().replaceAll('\t', ''))
  .filter((text) => text !== '')
const remark = words.map((text) => [...text].slice(0, 30).join('').trim())
const id = fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/)
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 })
const seconds = fc.integer({ min: 1, max: 1_209_600 })
const url = fc.stringMatching(/^https:\/\/example\.com\/[a-z?=&,;"]{0,20}$/)

const single = fc.record(
  {
    type: fc.constant(1),
    scene: fc.constant(2),
    user: id.map((one) => [one]),
    remark,
    skip_verify: fc.boolean(),
  },
  { requiredKeys: ['type', 'scene', 'user'] },
)
const several = fc.record(
  {
    type: fc.constant(2),
    scene: fc.constant(1),
    style: fc.constantFrom(1, 2),
    user: ids,
    party: fc.uniqueArray(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 3 }),
    remark,
  },
  { requiredKeys: ['type', 'scene', 'user'] },
)
const attachment = fc.oneof(
  fc.record({ image: fc.record({ media_id: id }) }),
  fc.record({ link: fc.record({ title: remark, url, desc: remark }, { requiredKeys: ['title', 'url'] }) }),
  fc.record({ miniprogram: fc.record({ title: id, pic_media_id: id, appid: id, page: id }) }),
)
const temporary = fc
  .tuple(
    fc.record(
      {
        type: fc.constant(1),
        scene: fc.constant(2),
        user: id.map((one) => [one]),
        is_temp: fc.constant(true),
        expires_in: seconds,
        chat_expires_in: seconds,
        unionid: id,
      },
      { requiredKeys: ['type', 'scene', 'user', 'is_temp'] },
    ),
    fc.tuple(attachment, words),
  )
  .map(([request, [attached, text]]) => ({
    ...request,
    conclusions: { ...attached, text: { content: text } },
  }))
const requests = fc
  .array(fc.oneof(single, several, temporary), { minLength: 1, maxLength: 8 })
  .map((all) => all.map((request, at) => ({ ...request, state: `s-${at}` })))

test('rows written into a .csv come back as they were', () => {
  fc.assert(
    fc.property(requests, (given) => {
      const { fields, rows } = tabulateRequests(given)
      const table = readDelimited(writeCsv([fields, ...rows]).replace('\ufeff', ''))
      const converted = convertRows(table, recogniseColumns(table), {})
      expect(converted.map(({ request }) => request)).toEqual(given)
      const hasIssues = given.map((request) => !createContactWaySchema.safeParse(request).success)
      expect(converted.map(({ issues }) => issues.length > 0)).toEqual(hasIssues)
    }),
    { numRuns: 300 },
  )
})

test('no text breaks the conversion', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), { maxLength: 6 }),
      (rows) => {
        const csv = writeCsv([['备注', '成员', '有效期', '类型', '部门', 'state'], ['x'], ...rows])
        for (const { line, issues } of convert(csv.replace('\ufeff', ''))) {
          expect(line).toBeGreaterThan(1)
          for (const { column } of issues) expect(column === 'defaults' || column < 6).toBe(true)
        }
      },
    ),
  )
})
