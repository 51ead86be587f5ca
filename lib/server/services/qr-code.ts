import 'server-only'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { codeFileName } from '@/lib/core/qr/file-name'
import type { CodeFileQuery } from '@/lib/core/qr/options'
import { describeQrText } from '@/lib/core/qr/text'
import type { QrText } from '@/lib/core/qr/text-answer'
import { shownText } from '@/lib/core/shown-text'
import { DeskFault } from '@/lib/server/desk-fault'
import type { Priority } from '@/lib/server/hub/limiter'
import { decodeQr, READER } from '@/lib/server/picture/decode-qr'
import type { PictureFetcher } from '@/lib/server/picture/fetch-picture'
import { CodeNotVerifiedError, isPictureError } from '@/lib/server/picture/picture-error'
import { renderCode, verifyText } from '@/lib/server/picture/render-code'
import { readPicture, type StoredPicture, writePicture, writeText } from '@/lib/server/store/pictures'
import type { Context } from './context'
import { getContactWay } from './get-contact-way'

export type QrContext = Context & { fetchPicture: PictureFetcher }

export interface CodeFile {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  fileName: string
}

export interface SharpCode extends CodeFile {
  text: string
  contactWay: ContactWay
}

const pictureExtensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** A picture of the Hub, from the store or over the allow-list. Throws `picture_refused`, `picture_unavailable`. */
export const loadPicture = async (
  { store, fetchPicture, log, now }: QrContext,
  url: string,
): Promise<StoredPicture> => {
  const kept = await readPicture(store, url, READER)
  if (kept && kept.text !== undefined) return { ...kept, text: kept.text }
  if (kept) {
    const text = await decodeQr(kept.bytes)
    await writeText(store, url, { text, reader: READER }).catch((error: unknown) => {
      log.warn({ error }, 'what a picture says could not be kept')
    })
    return { ...kept, text }
  }
  const picture = await fetchPicture(url).catch((error: unknown) => {
    if (!isPictureError(error)) throw error
    log.warn({ code: error.code, reason: error.reason }, 'picture')
    throw new DeskFault(error.code)
  })
  const stored = { ...picture, text: await decodeQr(picture.bytes) }
  await writePicture(store, url, stored, { reader: READER, at: now() })
  return stored
}

const loadCode = async (
  context: QrContext,
  configId: string,
  priority?: Priority,
): Promise<{ contactWay: ContactWay; picture: StoredPicture }> => {
  const contactWay = await getContactWay(context, configId, priority ? { priority } : {})
  if (!contactWay.qr_code) throw new DeskFault('no_qr_picture')
  return { contactWay, picture: await loadPicture(context, contactWay.qr_code) }
}

const nameOf = ({ remark, state, config_id }: ContactWay, extension: string) =>
  codeFileName({ remark: remark ?? '', state: state ?? '', configId: config_id, extension })

/** The picture as WeCom made it. */
export const getOriginalPicture = async (context: QrContext, configId: string): Promise<CodeFile> => {
  const { contactWay, picture } = await loadCode(context, configId)
  const extension = pictureExtensions[picture.contentType] ?? 'png'
  return {
    bytes: picture.bytes,
    contentType: picture.contentType,
    fileName: nameOf(contactWay, extension),
  }
}

const readText = async (context: QrContext, configId: string, priority?: Priority) => {
  const { contactWay, picture } = await loadCode(context, configId, priority)
  if (picture.text === null) throw new DeskFault('qr_undecodable')
  return { contactWay, text: picture.text }
}

/** What the picture says. Throws `qr_undecodable` when nobody can read it. */
export const getQrText = async (context: QrContext, configId: string): Promise<QrText> => {
  const { text } = await readText(context, configId)
  return { text, ...describeQrText(text), verified: await verifyText(text) }
}

/** A sharp code with the same text, decoded again before it is given out. Throws `qr_not_verified`. */
export const getSharpCode = async (
  context: QrContext,
  configId: string,
  options: CodeFileQuery,
  priority?: Priority,
): Promise<SharpCode> => {
  const { contactWay, text } = await readText(context, configId, priority)
  const title = shownText(contactWay.remark ?? '').trim() || contactWay.state || contactWay.config_id
  const file = await renderCode(text, { ...options, title }).catch((error: unknown) => {
    if (error instanceof CodeNotVerifiedError) throw new DeskFault('qr_not_verified', { cause: error })
    throw error
  })
  return { ...file, fileName: nameOf(contactWay, file.extension), text, contactWay }
}

/** The picture of a closing message, over the same allow-list. Throws `not_found` where there is none. */
export const getConclusionPicture = async (context: QrContext, configId: string): Promise<StoredPicture> => {
  const { conclusions } = await getContactWay(context, configId)
  if (!conclusions?.image?.pic_url) throw new DeskFault('not_found')
  return loadPicture(context, conclusions.image.pic_url)
}
