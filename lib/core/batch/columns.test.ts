import { describe, expect, test } from 'vitest'
import { assignColumn, columnsByContent, recogniseColumns } from './columns'
import { headingUnit, recogniseHeading } from './headings'
import { readDelimited } from './read-delimited'
import { unknownColumns } from './sheet-columns'
import { sheetFields } from './sheet-field'

const columnsOf = (csv: string) => recogniseColumns(readDelimited(csv))

describe('headings', () => {
  test.each([
    ['备注', 'remark'],
    ['备 注 名 称', 'remark'],
    ['＊备注（最多 30 字）', 'remark'],
    ['Remark *', 'remark'],
    ['ＮＡＭＥ', 'remark'],
    ['渠道标识', 'state'],
    ['渠道标识（state）', 'state'],
    ['STATE', 'state'],
    ['接待同事（userid，可多位）', 'user'],
    ['User ID', 'user'],
    ['企业内部叫法（userid）', 'user'],
    ['部门 ID', 'party'],
    ['单人/多人', 'type'],
    ['免验证', 'skip_verify'],
    ['skip_verify', 'skip_verify'],
    ['Skip verification', 'skip_verify'],
    ['有效期（天）', 'expires_in'],
    ['Chat expires in [hours]', 'chat_expires_in'],
    ['conclusions.link.url', 'conclusions.link.url'],
    ['link_title', 'conclusions.link.title'],
    ['小程序 AppID', 'conclusions.miniprogram.appid'],
    ['image media_id', 'conclusions.image.media_id'],
    ['miniprogram.pic_media_id', 'conclusions.miniprogram.pic_media_id'],
  ])('%s is %s', (heading, field) => {
    expect(recogniseHeading(heading)).toBe(field)
  })

  test.each(sheetFields)('%s is understood by its own name', (field) => {
    expect(recogniseHeading(field)).toBe(field)
  })

  test.each(['', '门店编号', '需要验证', '标题', 'constructor', '__proto__'])(
    '%s is nothing known',
    (heading) => {
      expect(recogniseHeading(heading)).toBeUndefined()
    },
  )

  test.each([
    ['有效天数', 'days'],
    ['有效期（小时）', 'hours'],
    ['Chat duration (minutes)', 'minutes'],
    ['expires_in', 'seconds'],
    ['聊天时长（小时）', 'hours'],
    ['聊天天数', 'days'],
    ['聊天时长', undefined],
    ['有效期', undefined],
    ['Expires', undefined],
  ])('%s counts %s', (heading, unit) => {
    expect(headingUnit(heading)).toBe(unit)
  })
})

describe('columns', () => {
  test('unknown ones are kept aside and named, a second of the same too', () => {
    const columns = columnsOf('门店编号,备注,成员,名称,\n1,甲,a,乙,x')
    expect(columns).toEqual({
      hasHeadings: true,
      headings: ['门店编号', '备注', '成员', '名称', ''],
      fields: [null, 'remark', 'user', null, null],
    })
    expect(unknownColumns(columns)).toEqual([
      { column: 0, heading: '门店编号' },
      { column: 3, heading: '名称' },
    ])
  })

  test('a person decides; no field is in two columns', () => {
    const columns = columnsOf('门店编号,备注,成员\n1,甲,a')
    expect(assignColumn(columns, 0, 'remark').fields).toEqual(['remark', null, 'user'])
    expect(assignColumn(columns, 2, null).fields).toEqual([null, 'remark', null])
  })

  test('without headings they are guessed from what stands in them', () => {
    const rows = '静安寺店,单人,linxiao,sh-01,是\n徐汇店,多人,"chen, zhou",sh-02,否'
    expect(columnsOf(rows)).toEqual({
      hasHeadings: false,
      headings: ['', '', '', '', ''],
      fields: ['remark', 'type', 'user', 'state', 'skip_verify'],
    })
  })

  test('headings that nobody knows are not taken for a row', () => {
    const columns = columnsOf('店铺招牌,谁来\n静安寺店,linxiao\n徐汇店,linxiao')
    expect(columns).toEqual({
      hasHeadings: true,
      headings: ['店铺招牌', '谁来'],
      fields: ['remark', 'user'],
    })
    expect(columnsByContent(readDelimited('店铺,谁\n甲,a')).hasHeadings).toBe(false)
  })
})
