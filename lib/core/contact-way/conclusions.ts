import { closed, identifier, isObject, text, webAddress } from './fields'
import { say } from './issue-code'
import {
  MAX_CLOSING_TEXT_BYTES,
  MAX_ID_BYTES,
  MAX_LINK_DESC_BYTES,
  MAX_LINK_TITLE_BYTES,
  MAX_MINIPROGRAM_TITLE_BYTES,
  MAX_PAGE_BYTES,
  MAX_URL_BYTES,
} from './limits'

/** What may go with the text, in the priority in which WeCom would silently keep one (rules.md section 2). */
export const attachmentKinds = ['image', 'link', 'miniprogram'] as const

/** The closing message of a temporary chat: a text, one attachment, or both. */
export const conclusionsSchema = closed({
  text: closed({
    content: text({
      filled: true,
      lines: true,
      limit: { bytes: MAX_CLOSING_TEXT_BYTES, code: 'closing_text_too_long' },
    }),
  }).exactOptional(),
  image: closed({ media_id: identifier(MAX_ID_BYTES) }).exactOptional(),
  link: closed({
    title: text({ filled: true, limit: { bytes: MAX_LINK_TITLE_BYTES } }),
    url: webAddress(MAX_URL_BYTES),
    desc: text({ lines: true, limit: { bytes: MAX_LINK_DESC_BYTES } }).exactOptional(),
    picurl: webAddress(MAX_URL_BYTES).exactOptional(),
  }).exactOptional(),
  miniprogram: closed({
    title: text({ filled: true, limit: { bytes: MAX_MINIPROGRAM_TITLE_BYTES } }),
    pic_media_id: identifier(MAX_ID_BYTES),
    appid: identifier(MAX_ID_BYTES),
    page: identifier(MAX_PAGE_BYTES),
  }).exactOptional(),
}).superRefine(
  (parts, context) => {
    const attached = attachmentKinds.filter((kind) => kind in parts)
    const [kept, ...rest] = attached
    if (kept === undefined && !('text' in parts)) {
      context.addIssue({ code: 'custom', message: say('conclusions_empty') })
    }
    for (const kind of rest) {
      context.addIssue({
        code: 'custom',
        path: [kind],
        message: say('one_attachment', { kept: kept ?? kind }),
      })
    }
  },
  { when: ({ value }) => isObject(value) },
)
