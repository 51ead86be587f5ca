import { toSeconds } from './duration'
import { type Attachment, type ContactWayForm, canBeTemporary, type TemporaryOn } from './form'

/**
 * A request as the form leaves it, not judged yet: an emptied number is null, so that the schema asks for it
 * instead of the Hub's default slipping in.
 */
export type RequestDraft = Record<string, unknown>

/**
 * Flattens the form into the Hub's fields. Total: every value of the form gives a request, right or wrong.
 * Only what applies to the chosen type, scene and mode is in it; empty optional texts are left out.
 */
export const toCreateRequest = (form: ContactWayForm): RequestDraft => {
  const { audience, placement, temporary } = form
  return {
    type: audience.type,
    scene: placement.scene,
    ...(placement.scene === 1 ? { style: placement.style } : {}),
    ...filled('remark', form.remark),
    skip_verify: form.skip_verify,
    ...filled('state', form.state),
    ...(audience.type === 1 || audience.user.length > 0 ? { user: audience.user } : {}),
    ...(audience.type === 2 && audience.party.length > 0 ? { party: audience.party } : {}),
    ...(temporary.on && canBeTemporary(form) ? temporaryFields(temporary) : {}),
  }
}

const filled = (name: string, text: string): RequestDraft => (text === '' ? {} : { [name]: text })

const temporaryFields = ({ expires, chat, unionid, closing }: TemporaryOn): RequestDraft => {
  const text = closing.text.trim() === '' ? {} : { text: { content: closing.text } }
  const conclusions = { ...text, ...attachmentFields(closing.attachment) }
  return {
    is_temp: true,
    expires_in: toSeconds(expires),
    chat_expires_in: toSeconds(chat),
    ...filled('unionid', unionid),
    ...(Object.keys(conclusions).length > 0 ? { conclusions } : {}),
  }
}

const attachmentFields = (attachment: Attachment): RequestDraft => {
  switch (attachment.kind) {
    case 'none':
      return {}
    case 'image':
      return { image: { media_id: attachment.media_id } }
    case 'link': {
      const { title, url, desc, picurl } = attachment
      return { link: { title, url, ...filled('desc', desc), ...filled('picurl', picurl) } }
    }
    case 'miniprogram': {
      const { title, pic_media_id, appid, page } = attachment
      return { miniprogram: { title, pic_media_id, appid, page } }
    }
  }
}
