/** Every parameter of a contact way that a column can hold, by its path in the request. */
export const sheetFields = [
  'remark',
  'type',
  'user',
  'party',
  'state',
  'scene',
  'style',
  'skip_verify',
  'is_temp',
  'expires_in',
  'chat_expires_in',
  'unionid',
  'conclusions.text.content',
  'conclusions.image.media_id',
  'conclusions.link.title',
  'conclusions.link.url',
  'conclusions.link.desc',
  'conclusions.link.picurl',
  'conclusions.miniprogram.title',
  'conclusions.miniprogram.pic_media_id',
  'conclusions.miniprogram.appid',
  'conclusions.miniprogram.page',
] as const
export type SheetField = (typeof sheetFields)[number]

export const isSheetField = (name: unknown): name is SheetField => sheetFields.some((field) => field === name)
