import { fromSeconds } from './duration'
import {
  type Attachment,
  type Audience,
  type ContactWayForm,
  emptyForm,
  type Placement,
  type Temporary,
} from './form'
import { DEFAULT_CHAT_EXPIRES_IN, DEFAULT_EXPIRES_IN } from './limits'
import type { ConclusionsAnswer, ContactWayFields } from './wire'

/** What `fromContactWay` reads: any field may be missing, and a request just sent reads like an answer. */
export type ContactWaySettings = Partial<Omit<ContactWayFields, 'qr_code'>>

/**
 * The form for another code like this one. Total. Two things do not come along: `state`, because every code needs
 * its own, and the `media_id` of a closing picture, because WeCom answers only `pic_url` (rules.md section 2).
 */
export const fromContactWay = (answer: ContactWaySettings): ContactWayForm => {
  const audience = readAudience(answer)
  return {
    ...emptyForm(),
    audience,
    placement: readPlacement(answer, audience.type),
    remark: answer.remark ?? '',
    skip_verify: answer.skip_verify ?? true,
    temporary: readTemporary(answer),
  }
}

const readAudience = ({ type, user = [], party = [] }: ContactWaySettings): Audience => {
  const members = [...new Set(user)]
  const several = type === 2 || (type !== 1 && (members.length > 1 || party.length > 0))
  return several ? { type: 2, user: members, party: [...new Set(party)] } : { type: 1, user: members }
}

const readPlacement = ({ scene, style }: ContactWaySettings, type: Audience['type']): Placement => {
  if (scene !== 1) return { scene: 2 }
  return { scene: 1, style: style === 2 || (style === 3 && type === 1) ? style : 1 }
}

const readTemporary = (answer: ContactWaySettings): Temporary =>
  answer.is_temp
    ? {
        on: true,
        expires: fromSeconds(answer.expires_in ?? DEFAULT_EXPIRES_IN),
        chat: fromSeconds(answer.chat_expires_in ?? DEFAULT_CHAT_EXPIRES_IN),
        unionid: answer.unionid ?? '',
        closing: {
          text: answer.conclusions?.text?.content ?? '',
          attachment: readAttachment(answer.conclusions),
        },
      }
    : { on: false }

/** The one that WeCom sends when several are set: image before link before mini-program. */
const readAttachment = (conclusions: ConclusionsAnswer = {}): Attachment => {
  const { image, link, miniprogram } = conclusions
  if (image) return { kind: 'image', media_id: '' }
  if (link) {
    const { title = '', url = '', desc = '', picurl = '' } = link
    return { kind: 'link', title, url, desc, picurl }
  }
  if (miniprogram) {
    const { title = '', pic_media_id = '', appid = '', page = '' } = miniprogram
    return { kind: 'miniprogram', title, pic_media_id, appid, page }
  }
  return { kind: 'none' }
}
