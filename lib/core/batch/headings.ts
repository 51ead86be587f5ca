import type { DurationUnit } from '@/lib/core/contact-way/duration'
import { type SheetField, sheetFields } from './sheet-field'

/** Other names of the fields, as {@link plain} leaves them; their own names and paths are understood anyway. */
const aliases: Record<SheetField, readonly string[]> = {
  remark: [
    '备注',
    '备注名称',
    '备注名',
    '名称',
    '渠道名称',
    '渠道名',
    '渠道',
    '二维码名称',
    '码名称',
    '活码名称',
    'name',
    'channel',
    'channelname',
  ],
  type: ['类型', '接待方式', '单人多人', '单人/多人', '联系方式类型', 'kind', 'whoanswers'],
  user: [
    '成员',
    '接待成员',
    '同事',
    '接待同事',
    '接待人',
    '接待人员',
    '使用成员',
    '员工',
    '成员userid',
    '成员id',
    '成员账号',
    '同事userid',
    '接待同事userid',
    '接待成员userid',
    '员工userid',
    '员工id',
    '企微账号',
    '账号',
    'users',
    'userid',
    'userids',
    'member',
    'members',
    'colleague',
    'colleagues',
    'staff',
  ],
  party: [
    '部门',
    '部门id',
    '接待部门',
    '接待部门id',
    '部门编号',
    'parties',
    'partyid',
    'department',
    'departments',
    'departmentid',
    'departmentids',
  ],
  state: [
    '渠道标识',
    '渠道标识state',
    '渠道参数',
    '渠道值',
    '渠道编号',
    '标识',
    '自定义参数',
    '状态参数',
    'channelid',
    'channelstate',
    'channelcode',
  ],
  scene: ['场景', '放在哪里', '使用场景', '放置', 'where', 'whereitgoes', 'placement'],
  style: ['样式', '控件样式', '小程序控件样式', 'controlstyle'],
  skip_verify: [
    '免验证',
    'skipconfirmation',
    'skipverification',
    '无需验证',
    '添加时无需验证',
    '免验证添加',
    '自动通过',
    '自动通过好友',
    '是否免验证',
    '是否无需验证',
    '是否自动通过',
    'addwithoutapproval',
    'noverification',
    'withoutapproval',
    'autoaccept',
  ],
  is_temp: ['临时', '临时会话', '是否临时', '是否临时会话', '临时码', 'temporary', 'temporarychat', 'temp'],
  expires_in: [
    '有效期',
    'codevalidfor',
    '二维码有效期',
    '临时二维码有效期',
    '码有效期',
    '有效时间',
    '有效时长',
    '有效天数',
    '有效小时',
    'expires',
    'expiresin',
    'validity',
    'validfor',
    'codeexpires',
  ],
  chat_expires_in: [
    '聊天时长',
    '会话时长',
    '会话有效期',
    '临时会话有效期',
    '聊天有效期',
    '聊天小时',
    '聊天天数',
    'chatexpires',
    'chatduration',
    'chatlength',
    'chatlasts',
  ],
  unionid: ['客户unionid', '只给这位客户', '只给这位客户unionid', '只给', 'customerunionid'],
  'conclusions.text.content': [
    '结束语',
    '结束语文字',
    '结束语内容',
    '结束语文本',
    'closingmessage',
    'closingtext',
    'conclusion',
    'conclusiontext',
  ],
  'conclusions.image.media_id': [
    '图片素材',
    '图片素材id',
    '图片mediaid',
    '图片素材mediaid',
    '结束语图片',
    'imagemediaid',
  ],
  'conclusions.link.title': ['链接标题', '网页标题', '图文标题', '链接名称', 'linktitle'],
  'conclusions.link.url': [
    '链接',
    '网址',
    '链接地址',
    '链接网址',
    '网页地址',
    '图文链接',
    'link',
    'linkurl',
    'url',
    'linkaddress',
  ],
  'conclusions.link.desc': ['链接描述', '链接说明', '网页描述', '图文描述', 'linkdesc', 'linkdescription'],
  'conclusions.link.picurl': [
    '链接封面',
    '链接图片',
    '封面网址',
    '链接封面网址',
    '封面图',
    '封面链接',
    'linkpicurl',
    'linkcoverurl',
    'linkpicture',
    'linkcover',
    'picurl',
    'linkcoveraddress',
  ],
  'conclusions.miniprogram.title': [
    '小程序标题',
    '小程序名称',
    '小程序卡片标题',
    '卡片标题',
    'miniprogramtitle',
    'cardtitle',
    'miniprogramcardtitle',
  ],
  'conclusions.miniprogram.pic_media_id': [
    '小程序封面',
    '小程序封面素材',
    '小程序封面mediaid',
    '小程序封面素材mediaid',
    '封面素材',
    '封面素材mediaid',
    'picmediaid',
    'miniprogrampicmediaid',
    'miniprogramcover',
    'miniprogramcovermediaid',
    'covermediaid',
  ],
  'conclusions.miniprogram.appid': ['小程序appid', '小程序id', 'appid', 'miniprogramappid'],
  'conclusions.miniprogram.page': [
    '小程序页面',
    '小程序页面路径',
    '小程序路径',
    '页面路径',
    'miniprogrampage',
    'miniprogrampath',
    'page',
    'pagepath',
  ],
}

/** Width, case, blanks and marks make no other heading of it. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-*:.、,"'「」【】]+/g, '')

const byName = new Map<string, SheetField>(
  sheetFields.flatMap((field) => {
    const own = [field, field.replace('conclusions.', '')].map(plain)
    return [...own, ...aliases[field]].map((name): [string, SheetField] => [name, field])
  }),
)

const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]/g

/** The field that a heading means: `备注（最多 30 字）`, `Remark *`, `有效期（天）`. Undefined for one nobody knows. */
export const recogniseHeading = (heading: string): SheetField | undefined => {
  const whole = heading.normalize('NFKC')
  const outside = whole.replace(BRACKETS, '')
  const inside = [...whole.matchAll(BRACKETS)].map(([, round, square]) => round ?? square ?? '')
  for (const name of [whole, outside, ...inside]) {
    const field = byName.get(plain(name))
    if (field !== undefined) return field
  }
  return undefined
}

export type HeadingUnit = DurationUnit | 'seconds'

/** The unit that a heading gives to bare numbers below it; the Hub's own names count seconds. */
export const headingUnit = (heading: string): HeadingUnit | undefined => {
  const text = heading.normalize('NFKC').toLowerCase().replaceAll('聊天', '')
  if (/天|日|days?\b/.test(text)) return 'days'
  if (/小时|hours?\b|\bh\b/.test(text)) return 'hours'
  if (/分钟|minutes?\b|\bmin\b/.test(text)) return 'minutes'
  if (/秒|seconds?\b|^\s*(chat_)?expires_in\s*$/.test(text)) return 'seconds'
  return undefined
}
