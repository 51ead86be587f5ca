import type { RowOutcome } from '../../batch/batch'
import type { SheetField } from '../../batch/sheet-field'
import type { Translation } from '../translation'

export interface FieldWords {
  /** A name that is recognised above a column. */
  heading: string
  hint: string
  example: string
}

export const fields: Translation<Record<SheetField, FieldWords>> = {
  remark: {
    heading: '备注名称',
    hint: '给自己看，以后靠它找到这个码。最多 30 字',
    example: '静安寺店·前台桌牌',
  },
  type: {
    heading: '单人/多人',
    hint: '「单人」固定由一位同事接待，「多人」分给几位同事或部门',
    example: '单人',
  },
  user: {
    heading: '接待同事 userid',
    hint: '单人填一位；多人可填几位，用逗号、顿号、分号或空格隔开',
    example: 'linxiao、chensiyuan',
  },
  party: { heading: '接待部门 id', hint: '只用于多人。部门的数字 id，可填几个', example: '2、15' },
  state: {
    heading: '渠道标识 state',
    hint: '日后靠它统计客户从哪里来。最多 30 个字母、数字和 _ . : -，不能重复。不填会自动生成',
    example: 'sh-jingan-r01',
  },
  scene: { heading: '放在哪里', hint: '「二维码」得到一张图片，「小程序」得到一个控件', example: '二维码' },
  style: { heading: '控件样式', hint: '只用于小程序控件：1、2 或 3，多人只有 1 和 2', example: '1' },
  skip_verify: {
    heading: '添加时无需验证',
    hint: '「是」扫码后直接成为好友，「否」要等同事点「通过」',
    example: '是',
  },
  is_temp: { heading: '临时会话', hint: '「是」或「否」。仅限医疗机构，只用于单人二维码', example: '否' },
  expires_in: { heading: '二维码有效期', hint: '只用于临时会话。写明单位，最长 14 天', example: '7 天' },
  chat_expires_in: {
    heading: '聊天时长',
    hint: '只用于临时会话，从加为好友那一刻算起。写明单位，最长 14 天',
    example: '24 小时',
  },
  unionid: {
    heading: '只给这位客户 unionid',
    hint: '只用于临时会话。不填则谁都能扫',
    example: 'oxTWIuGaIt6gTKsQRLau2M0yL16E',
  },
  'conclusions.text.content': {
    heading: '结束语文字',
    hint: '只用于临时会话，会话结束时自动发给客户。最多 4000 字节，一个汉字 3 字节',
    example: '感谢咨询，祝您健康',
  },
  'conclusions.image.media_id': {
    heading: '图片素材 media_id',
    hint: '结束语里的图片。图片、链接、小程序只能有一种；素材上传后 3 天失效',
    example: 'MEDIA_ID',
  },
  'conclusions.link.title': {
    heading: '链接标题',
    hint: '结束语里的链接。最多 128 字节',
    example: '预约复诊',
  },
  'conclusions.link.url': {
    heading: '链接网址',
    hint: '以 http:// 或 https:// 开头',
    example: 'https://example.com/booking',
  },
  'conclusions.link.desc': {
    heading: '链接描述',
    hint: '可不填。最多 512 字节',
    example: '选一个方便的时间',
  },
  'conclusions.link.picurl': {
    heading: '链接封面网址',
    hint: '可不填。以 http:// 或 https:// 开头',
    example: 'https://example.com/cover.png',
  },
  'conclusions.miniprogram.title': {
    heading: '小程序卡片标题',
    hint: '结束语里的小程序。最多 64 字节',
    example: '在线预约',
  },
  'conclusions.miniprogram.pic_media_id': {
    heading: '小程序封面 media_id',
    hint: '建议 520 × 416；上传后 3 天失效',
    example: 'MEDIA_ID',
  },
  'conclusions.miniprogram.appid': {
    heading: '小程序 AppID',
    hint: '要和企业微信关联',
    example: 'wx8bd80126147df384',
  },
  'conclusions.miniprogram.page': {
    heading: '小程序页面路径',
    hint: '打开的页面',
    example: '/pages/booking',
  },
} satisfies Record<SheetField, FieldWords>

const outcomes: Translation<Record<RowOutcome, string>> = {
  waiting: '等待中',
  pending: '正在创建',
  created: '已创建',
  failed: '没有建成',
  unknown: '结果未知',
  skipped: '没有发送',
} satisfies Record<RowOutcome, string>

/** What stands in files: the template of a sheet and the report of a batch. Not part of any page. */
export const sheet = {
  fields,
  template: {
    fileName: '批量创建模板',
    rows: '渠道',
    explained: '填写说明',
    headings: { heading: '列名', hint: '填什么', example: '例子', field: 'Hub 的字段' },
  },
  codes: {
    fileName: '二维码',
    manifest: '清单',
    headings: {
      file: '文件',
      remark: '备注名称',
      state: 'state',
      config_id: 'config_id',
      text: '二维码内容',
      size: '尺寸',
      verdict: '结果',
    },
    missingSigns: '这些字没有字体，印成了方框：',
    verdicts: { well: '已核验，扫得稳', good_light: '已核验，光线好才扫得出' },
  },
  print: { fileName: '打印' },
  list: {
    channels: '渠道',
    contactWays: '联系方式',
    headings: {
      name: '渠道名称',
      tags: '标签',
      state: 'state',
      config_id: 'config_id',
      created: '创建时间',
      remark: '备注名称',
      type: '类型',
      scene: '场景',
      users: '接待同事',
      userids: '接待同事 userid',
      departments: '接待部门',
      creator: '在渠道台创建的人',
      qr_code: '二维码图片地址',
      missing: '企业微信里已没有',
    },
    single: '单人',
    multiple: '多人',
    miniprogram: '小程序控件',
    qrCode: '二维码',
    join: '、',
  },
  report: {
    fileName: '批量报告',
    sheet: '报告',
    headings: {
      row: '行',
      outcome: '结果',
      remark: '备注名称',
      state: 'state',
      config_id: 'config_id',
      qr_code: '二维码图片地址',
      reason: '原因',
      code: '错误代码',
    },
    outcomes,
    unknown: '没有等到企业微信的答复，码可能已经建好。请先不要重建，在「创建记录」里看结果。',
    about: '{heading}：{message}',
    join: '；',
  },
}

export type SheetWords = Translation<typeof sheet>
