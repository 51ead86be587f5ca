/** Sources: rules.md section 2 (O: WeCom pages 92228, 92572, 96348; I: our decision). */

/** Unicode code points, as WeCom counts them (O). */
export const MAX_REMARK_CHARACTERS = 30
/** ASCII characters (O for the length, I for the alphabet). */
export const MAX_STATE_CHARACTERS = 30
/** WeCom userid length (O). */
export const MAX_USERID_CHARACTERS = 64
/** People once departments are expanded (O); the desk can only count the listed ones. */
export const MAX_MEMBERS = 100

/** 14 days in seconds, for the code and for the chat (O). */
export const MAX_TEMPORARY_SECONDS = 1_209_600
/** What WeCom takes when `expires_in` is left out: 7 days (O). */
export const DEFAULT_EXPIRES_IN = 604_800
/** What WeCom takes when `chat_expires_in` is left out: 24 hours (O). */
export const DEFAULT_CHAT_EXPIRES_IN = 86_400

/** UTF-8 bytes of the closing text (O). */
export const MAX_CLOSING_TEXT_BYTES = 4000
/** UTF-8 bytes (O). */
export const MAX_LINK_TITLE_BYTES = 128
/** UTF-8 bytes (O). */
export const MAX_LINK_DESC_BYTES = 512
/** UTF-8 bytes (O). */
export const MAX_MINIPROGRAM_TITLE_BYTES = 64
/** UTF-8 bytes of an address (I): what browsers and WeChat carry without harm. */
export const MAX_URL_BYTES = 2048
/** UTF-8 bytes of `unionid`, `media_id`, `appid` (I): far above any real one. */
export const MAX_ID_BYTES = 256
/** UTF-8 bytes of a mini-program page path with its query (I). */
export const MAX_PAGE_BYTES = 1024

/** The looks of the mini-program control, by `type` (O). */
export const STYLES_BY_TYPE = { 1: [1, 2, 3], 2: [1, 2] } as const satisfies Record<1 | 2, readonly number[]>
