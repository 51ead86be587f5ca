import type { SimulatedConclusions } from './model'
import { Random } from './random'
import { Refusal } from './refusal'
import {
  refuseManyBytes,
  refuseSensitiveWords,
  refuseUnknownFields,
  takeFilledString,
  takeObject,
} from './wire-checks'

const PARTS = ['text', 'image', 'link', 'miniprogram']
const MAX_TEXT_BYTES = 4000
const MAX_LINK_TITLE_BYTES = 128
const MAX_LINK_DESC_BYTES = 512
const MAX_MINIPROGRAM_TITLE_BYTES = 64

/** Keeps the text and the first of image, link and mini-program; the rest is ignored without a word. */
export function checkConclusions(value: unknown): SimulatedConclusions {
  const parts = takeObject(value, 'conclusions')
  refuseUnknownFields(parts, PARTS)
  if (Object.keys(parts).length === 0) throw new Refusal(40058, 'conclusions must have a part')
  return {
    ...('text' in parts ? { text: checkText(parts.text) } : {}),
    ...checkAttachment(parts),
  }
}

function checkAttachment(parts: Readonly<Record<string, unknown>>): SimulatedConclusions {
  if ('image' in parts) return { image: checkImage(parts.image) }
  if ('link' in parts) return { link: checkLink(parts.link) }
  if ('miniprogram' in parts) return { miniprogram: checkMiniprogram(parts.miniprogram) }
  return {}
}

function checkText(value: unknown): NonNullable<SimulatedConclusions['text']> {
  const fields = takeObject(value, 'conclusions.text')
  refuseUnknownFields(fields, ['content'])
  const content = takeFilledString(fields.content, 'conclusions.text.content')
  refuseManyBytes(content, 'conclusions.text.content', MAX_TEXT_BYTES)
  refuseSensitiveWords(content)
  return { content }
}

function checkImage(value: unknown): NonNullable<SimulatedConclusions['image']> {
  const fields = takeObject(value, 'conclusions.image')
  refuseUnknownFields(fields, ['media_id'])
  const mediaId = checkMediaId(fields.media_id, 'conclusions.image.media_id')
  const name = new Random(`material ${mediaId}`).text('abcdefghijklmnopqrstuvwxyz0123456789', 28)
  return { pic_url: `http://wework.qpic.cn/pic_wework/${name}` }
}

function checkLink(value: unknown): NonNullable<SimulatedConclusions['link']> {
  const fields = takeObject(value, 'conclusions.link')
  refuseUnknownFields(fields, ['title', 'picurl', 'desc', 'url'])
  const title = takeFilledString(fields.title, 'conclusions.link.title')
  refuseManyBytes(title, 'conclusions.link.title', MAX_LINK_TITLE_BYTES)
  const url = takeWebAddress(fields.url, 'conclusions.link.url')
  const desc = 'desc' in fields ? takeFilledString(fields.desc, 'conclusions.link.desc') : undefined
  if (desc !== undefined) refuseManyBytes(desc, 'conclusions.link.desc', MAX_LINK_DESC_BYTES)
  refuseSensitiveWords(title, desc)
  return {
    title,
    url,
    ...(desc === undefined ? {} : { desc }),
    ...('picurl' in fields ? { picurl: takeWebAddress(fields.picurl, 'conclusions.link.picurl') } : {}),
  }
}

function checkMiniprogram(value: unknown): NonNullable<SimulatedConclusions['miniprogram']> {
  const fields = takeObject(value, 'conclusions.miniprogram')
  refuseUnknownFields(fields, ['title', 'pic_media_id', 'appid', 'page'])
  const title = takeFilledString(fields.title, 'conclusions.miniprogram.title')
  refuseManyBytes(title, 'conclusions.miniprogram.title', MAX_MINIPROGRAM_TITLE_BYTES)
  refuseSensitiveWords(title)
  return {
    title,
    pic_media_id: checkMediaId(fields.pic_media_id, 'conclusions.miniprogram.pic_media_id'),
    appid: takeFilledString(fields.appid, 'conclusions.miniprogram.appid'),
    page: takeFilledString(fields.page, 'conclusions.miniprogram.page'),
  }
}

function checkMediaId(value: unknown, name: string): string {
  if (value === undefined || value === '') throw new Refusal(41006, name)
  const mediaId = takeFilledString(value, name)
  if (mediaId.startsWith('expired')) throw new Refusal(40007, name)
  return mediaId
}

function takeWebAddress(value: unknown, name: string): string {
  const text = takeFilledString(value, name)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new Refusal(40058, `${name} must be an http or https address`)
  }
  return text
}
