import type { HubErrorGroup } from '../../hub-errors'
import type { Translation } from '../translation'
import type { ErrorWords } from './errors'

export const hubErrors: Translation<Record<HubErrorGroup | 'unknown', ErrorWords>> = {
  busy: {
    title: '企业微信正忙',
    action: '请过一会儿再试。',
    who: 'you',
  },
  rate_limited: {
    title: '操作太快，企业微信要求稍等',
    action: '请等几分钟再试，最长可能要 1 小时。',
    who: 'you',
  },
  concurrent_write: {
    title: '有别的操作正在改同一份数据',
    action: '请过几秒再试。',
    who: 'you',
  },
  binding_broken: {
    title: 'Hub 和企业微信的绑定断了',
    action: '请企业微信管理员在 Hub 的控制台重新授权，然后重试。',
    who: 'wecom_admin',
  },
  token_refused: {
    title: 'Hub 不接受渠道台的令牌',
    action: '请维护渠道台的人换上新令牌，然后重试。已有的数据没有丢。',
    who: 'desk_admin',
  },
  member_unknown: {
    title: '企业微信里找不到选的同事',
    action: '可能已离职，或 userid 写错了。请核对接待同事再试。',
    who: 'you',
  },
  media_expired: {
    title: '图片素材已过期（上传后 3 天失效）',
    action: '请重新上传，再填新的 media_id。',
    who: 'you',
  },
  forbidden_characters: {
    title: '有企业微信不接受的字符',
    action: '请删去表情和特殊符号再试。',
    who: 'you',
  },
  parameter_invalid: {
    title: '有一项太长、是空的或格式不对',
    action: '请核对填写的内容，改短或补上再试。',
    who: 'you',
  },
  department_unknown: {
    title: '企业微信里找不到选的部门',
    action: '可能已被删除。请重新选择部门再试。',
    who: 'you',
  },
  member_not_activated: {
    title: '接待同事还不能使用客户联系',
    action: '请这位同事先登录一次企业微信并完成实名认证，然后重试。',
    who: 'you',
  },
  sensitive_text: {
    title: '文字里有企业微信不允许的内容',
    action: '请换一种说法再试。',
    who: 'you',
  },
  member_missing: {
    title: '没有接待同事',
    action: '请选择至少一位同事再试。',
    who: 'you',
  },
  body_lost: {
    title: '请求的内容没有送到企业微信',
    action: '这是渠道台的问题，没有创建任何码。请把代码发给维护渠道台的人。',
    who: 'desk_admin',
  },
  combination_refused: {
    title: '企业微信不接受这样的类型组合',
    action: '这是渠道台的问题，没有创建任何码。请把代码发给维护渠道台的人。',
    who: 'desk_admin',
  },
  too_many_people: {
    title: '接待的人太多，展开部门后超过 100 人',
    action: '请少选几位同事，或选小一些的部门。',
    who: 'you',
  },
  config_id_missing: {
    title: '没有 config_id',
    action: '请从列表里打开这个码再试。',
    who: 'you',
  },
  config_id_unknown: {
    title: '企业微信不认识这个 config_id',
    action: '它可能已在别的工具里删除，或属于别的企业。请核对 config_id。',
    who: 'you',
  },
  quota_reached: {
    title: '企业的联系方式已经用满',
    action: '请企业微信管理员在别的工具里删去不用的码，然后重试。',
    who: 'wecom_admin',
  },
  developer_account_missing: {
    title: '企业没有绑定微信开发者账号',
    action: '请把「只给这位客户」留空，或请企业微信管理员绑定后再试。',
    who: 'wecom_admin',
  },
  corporation_unverified: {
    title: '企业还没有通过认证',
    action: '请企业微信管理员完成企业认证，然后重试。',
    who: 'wecom_admin',
  },
  api_not_permitted: {
    title: '企业没有这项权限',
    action: '临时会话仅医疗机构可用，请关掉临时会话再创建；没有用临时会话，请企业微信管理员给应用开通权限。',
    who: 'wecom_admin',
  },
  authorisation_invalid: {
    title: '企业微信的授权失效了',
    action: '请企业微信管理员重新授权 Hub 的应用，并告诉维护渠道台的人。',
    who: 'wecom_admin',
  },
  outside_visible_range: {
    title: '有同事或部门不在应用的可见范围里',
    action: '请企业微信管理员扩大可见范围，或换一位同事。',
    who: 'wecom_admin',
  },
  application_disabled: {
    title: '企业微信里的应用被停用了',
    action: '请企业微信管理员重新启用它，然后重试。',
    who: 'wecom_admin',
  },
  ip_not_trusted: {
    title: '企业微信不信任请求来的 IP',
    action: '请把代码发给 Hub 客服；企业微信管理员也可以核对可信 IP。',
    who: 'hub_support',
  },
  receiver_missing: {
    title: '没有接待的同事或部门',
    action: '请至少选一位同事或一个部门。',
    who: 'you',
  },
  customer_contact_missing: {
    title: '有接待同事没有客户联系权限',
    action: '请企业微信管理员为他们开通，然后重试。',
    who: 'wecom_admin',
  },
  licence_inactive: {
    title: '同事或应用的许可没有激活',
    action: '请企业微信管理员激活许可，然后重试。',
    who: 'wecom_admin',
  },
  unknown: {
    title: '企业微信返回了渠道台不认识的错误 {errcode}',
    action: '请把代码发给 Hub 客服。',
    who: 'hub_support',
  },
} satisfies Record<HubErrorGroup | 'unknown', ErrorWords>
