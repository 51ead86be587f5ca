import type { ErrorCode } from '../../errors'
import type { Translation } from '../translation'

/** Who can do something about an error; the words are in `common.who`. */
export type Who = 'you' | 'wecom_admin' | 'hub_support' | 'desk_admin'

export interface ErrorWords {
  title: string
  action: string
  who: Who
}

export const errors: Translation<Record<ErrorCode | 'offline', ErrorWords>> = {
  bad_request: {
    title: '渠道台没看懂这个请求',
    action: '请刷新页面再试；还是这样，请把代码发给维护渠道台的人。',
    who: 'desk_admin',
  },
  unauthenticated: {
    title: '登录已经过期',
    action: '请重新登录，然后回到这里。',
    who: 'you',
  },
  sign_in_refused: {
    title: '用户名或密码不对',
    action: '请检查大小写和输入法再试。忘了密码，请渠道台管理员重设。',
    who: 'you',
  },
  forbidden: {
    title: '您的账号不能做这件事',
    action: '需要的话，请渠道台管理员调整您的角色。',
    who: 'desk_admin',
  },
  bad_origin: {
    title: '请求来自渠道台不认识的网址',
    action:
      '请用平时的网址打开渠道台；网址没错，请维护渠道台的人把 PUBLIC_URL 设为这个网址（经过代理时必须设）。',
    who: 'desk_admin',
  },
  account_disabled: {
    title: '这个账号已停用',
    action: '需要登录，请渠道台管理员重新启用它。',
    who: 'desk_admin',
  },
  setup_code_wrong: {
    title: '一次性代码不对',
    action: '代码在启动渠道台的终端里，请照着再输一遍。',
    who: 'you',
  },
  not_found: {
    title: '这里没有内容',
    action: '地址可能写错了，或者它已经不在了。请回到列表再找一找。',
    who: 'you',
  },
  method_not_allowed: {
    title: '渠道台没有这种操作',
    action: '请刷新页面再试；还是这样，请把代码发给维护渠道台的人。',
    who: 'desk_admin',
  },
  contact_way_not_found: {
    title: '企业微信里没有这个联系方式',
    action: '它可能已在别的工具里删除，或属于别的企业。请核对 config_id。',
    who: 'you',
  },
  no_qr_picture: {
    title: '这个联系方式没有二维码图片',
    action: '小程序控件没有二维码；如果它不是控件，请稍后再试。',
    who: 'you',
  },
  state_in_use: {
    title: '这个 state 已经在用',
    action: '两个码用同一个 state，客户会混在一起计数。请换一个，或确认要共用。',
    who: 'you',
  },
  creation_settled: {
    title: '这次创建已经有结果了',
    action: '请刷新页面看结果。',
    who: 'you',
  },
  batch_over: {
    title: '这个批次已经结束',
    action: '请刷新页面看结果。没有建成的行可以改好再跑。',
    who: 'you',
  },
  view_name_taken: {
    title: '您已有同名的视图',
    action: '请换个名称，或更新原来那个。',
    who: 'you',
  },
  too_many_views: {
    title: '视图太多了',
    action: '每人最多保存 100 个。请先删去不用的。',
    who: 'you',
  },
  too_many_rows_for_workbook: {
    title: '超出了一个 Excel 文件能装的行数',
    action: '一次最多 20,000 行。请改用 CSV，或少选一些。',
    who: 'you',
  },
  not_created: {
    title: '没有建成',
    action: '企业微信没有答复，之后多次查找也没有这个码。可以放心重新创建。',
    who: 'you',
  },
  interrupted: {
    title: '还没有发给企业微信，渠道台就停了',
    action: '没有建成。可以放心重新创建。',
    who: 'you',
  },
  idempotency_conflict: {
    title: '同一次提交的内容变了',
    action: '为了不建出两个码，这次没有创建。请回到表单重新提交。',
    who: 'you',
  },
  setup_done: {
    title: '渠道台已经设置好了',
    action: '请直接登录；没有账号，请渠道台管理员为您添加。',
    who: 'you',
  },
  payload_too_large: {
    title: '提交的内容太大',
    action: '请删去一些内容再提交。',
    who: 'you',
  },
  invalid_fields: {
    title: '有几处要改',
    action: '请按每一项下面的提示改好，再提交。',
    who: 'you',
  },
  qr_undecodable: {
    title: '原图读不出来',
    action: '只能下载原图，放大印刷会发虚。请小尺寸使用，并先试扫一张。',
    who: 'you',
  },
  qr_not_verified: {
    title: '清晰版没有通过核验',
    action: '请换一个尺寸或容错再试，或先用原图。',
    who: 'you',
  },
  too_many_requests: {
    title: '操作太快',
    action: '请稍等一会儿再试。',
    who: 'you',
  },
  hub_rate_limited: {
    title: '操作太快，Hub 要求稍等',
    action: '这次没有做成，填好的内容还在。请稍等一会儿再试。',
    who: 'you',
  },
  internal: {
    title: '渠道台自己出了问题',
    action: '已有的数据没有丢。请重试；还是这样，请把代码发给维护渠道台的人。',
    who: 'desk_admin',
  },
  hub_rejected: {
    title: 'Hub 没有接受这个请求',
    action: '请核对填写的内容再试；还是这样，请把代码发给 Hub 客服。',
    who: 'hub_support',
  },
  hub_token_refused: {
    title: 'Hub 不接受渠道台的令牌',
    action: '请维护渠道台的人换上新令牌，然后重试。已有的数据没有丢。',
    who: 'desk_admin',
  },
  hub_http_error: {
    title: 'Hub 的服务出了问题',
    action: '请过几分钟再试；还是这样，请把代码发给 Hub 客服。',
    who: 'hub_support',
  },
  hub_nonsense: {
    title: 'Hub 的答复读不懂',
    action: '请把代码发给 Hub 客服；Hub 的接口可能变了。',
    who: 'hub_support',
  },
  hub_too_large: {
    title: 'Hub 的答复太长',
    action: '请缩小范围再试；还是这样，请把代码发给维护渠道台的人。',
    who: 'desk_admin',
  },
  picture_refused: {
    title: '二维码图片的地址不可信',
    action: '渠道台没有打开它。请把代码发给 Hub 客服。',
    who: 'hub_support',
  },
  picture_unavailable: {
    title: '二维码图片取不回来',
    action: '请稍后再试；还是这样，请把代码发给 Hub 客服。',
    who: 'hub_support',
  },
  directory_unavailable: {
    title: '读不到通讯录',
    action: '可以直接填写 userid；要按姓名查找，请维护渠道台的人检查通讯录的设置。',
    who: 'desk_admin',
  },
  hub_unreachable: {
    title: '连不上 Hub',
    action: '渠道台存过的数据照常可以看。请过几分钟再试；一直连不上，请维护渠道台的人检查网络。',
    who: 'desk_admin',
  },
  hub_timeout: {
    title: 'Hub 没有及时答复',
    action: '请过一会儿再试；一直这样，请把代码发给 Hub 客服。',
    who: 'hub_support',
  },
  offline: {
    title: '连不上渠道台',
    action: '请检查您的网络，然后重试。',
    who: 'you',
  },
} satisfies Record<ErrorCode | 'offline', ErrorWords>
