import 'server-only'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { codeFileName } from '@/lib/core/qr/file-name'
import type { CodeFileQuery } from '@/lib/core/qr/options'
import { captionText } from '@/lib/core/qr/style'
import { describeQrText } from '@/lib/core/qr/text'
import type { QrText } from '@/lib/core/qr/text-answer'
import { shownText } from '@/lib/core/shown-text'
import { DeskFault } from '@/lib/server/desk-fault'
import type { Priority } from '@/lib/server/hub/limiter'
import { type RenderedCode, renderCode, verifyText } from '@/lib/server/label/render-code'
import { cutAvatar } from '@/lib/server/picture/cut-avatar'
import { decodeQr, READER } from '@/lib/server/picture/decode-qr'
import type { PictureFetcher } from '@/lib/server/picture/fetch-picture'
import { CodeNotVerifiedError, isPictureError } from '@/lib/server/picture/picture-error'
import {
  readPicture,
  readPictureText,
  type StoredPicture,
  writePicture,
  writeText,
} from '@/lib/server/store/pictures'
import { findLogos, type LogoFinder } from './code-logo'
import type { Context } from './context'
import { getContactWay } from './get-contact-way'

export type QrContext = Context & { fetchPicture: PictureFetcher }

export interface CodeFile {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  fileName: string
}

/** A code whose picture could be read. */
export interface ReadCode {
  contactWay: ContactWay
  text: string
  /** The picture as WeCom made it. */
  original: () => Promise<Uint8Array>
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

/** A code and the address of its picture. Throws `no_qr_picture`. */
const findPicture = async (context: QrContext, configId: string, priority?: Priority) => {
  const contactWay = await getContactWay(context, configId, priority ? { priority } : {})
  if (!contactWay.qr_code) throw new DeskFault('no_qr_picture')
  return { contactWay, url: contactWay.qr_code }
}

/** A code with its picture. Throws `no_qr_picture`, and as {@link loadPicture}. */
export const loadCode = async (
  context: QrContext,
  configId: string,
  priority?: Priority,
): Promise<{ contactWay: ContactWay; picture: StoredPicture }> => {
  const { contactWay, url } = await findPicture(context, configId, priority)
  return { contactWay, picture: await loadPicture(context, url) }
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

/** A code, and the text in its picture. Throws `no_qr_picture`, `qr_undecodable` when nobody can read it. */
export const readCode = async (
  context: QrContext,
  configId: string,
  priority?: Priority,
): Promise<ReadCode> => {
  const { contactWay, url } = await findPicture(context, configId, priority)
  const original = async () => (await loadPicture(context, url)).bytes
  const known = await readPictureText(context.store, url, READER)
  const text = known === undefined ? (await loadPicture(context, url)).text : known
  if (text === null) throw new DeskFault('qr_undecodable')
  return { contactWay, text, original }
}

/** What the picture says. Throws as {@link readCode}. */
export const getQrText = async (context: QrContext, configId: string): Promise<QrText> => {
  const { text } = await readCode(context, configId)
  return { text, ...describeQrText(text), verified: await verifyText(text) }
}

/** What people call a code. */
const titleOf = ({ remark, state, config_id }: ContactWay): string =>
  shownText(remark ?? '').trim() || state || config_id

/**
 * A code drawn sharp, tried before it is given out. Throws `qr_not_verified` when it would not scan, and
 * `invalid_fields` when its logo is missing.
 */
export const drawSharp = async (
  { contactWay, text, original }: ReadCode,
  look: CodeFileQuery,
  findLogo: LogoFinder,
): Promise<RenderedCode> => {
  const { remark = '', state = '' } = contactWay
  const picture = await findLogo(look.logo, original)
  const caption = captionText(look.caption, { remark: shownText(remark), state })
  try {
    return await renderCode({ ...look, text, title: titleOf(contactWay), caption, picture })
  } catch (error) {
    if (error instanceof CodeNotVerifiedError) throw new DeskFault('qr_not_verified', { cause: error })
    throw error
  }
}

/** A sharp code with the same text as a file. Throws as {@link readCode} and {@link drawSharp}. */
export const getSharpCode = async (
  context: QrContext,
  configId: string,
  look: CodeFileQuery,
): Promise<CodeFile & RenderedCode> => {
  const code = await readCode(context, configId)
  const file = await drawSharp(code, look, findLogos(context))
  return { ...file, fileName: nameOf(code.contactWay, file.extension) }
}

/** The picture of a closing message, over the same allow-list. Throws `not_found` where there is none. */
export const getConclusionPicture = async (context: QrContext, configId: string): Promise<StoredPicture> => {
  const { conclusions } = await getContactWay(context, configId)
  if (!conclusions?.image?.pic_url) throw new DeskFault('not_found')
  return loadPicture(context, conclusions.image.pic_url)
}

/** The avatar in the middle of the original. Throws `not_found` where there is none. */
export const getAvatar = async (context: QrContext, configId: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { picture } = await loadCode(context, configId)
  const avatar = await cutAvatar(picture.bytes)
  if (!avatar) throw new DeskFault('not_found')
  return avatar
}
