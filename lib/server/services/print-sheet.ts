import 'server-only'
import { dayOf } from '@/lib/core/calendar'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { styledModules } from '@/lib/core/label/draw-code'
import type { Drawing } from '@/lib/core/label/drawing'
import type { Locale } from '@/lib/core/locale'
import { sheetWords } from '@/lib/core/messages/sheet-words'
import type { ScanVerdict } from '@/lib/core/qr/scan-verdict'
import { DEFAULT_DPI } from '@/lib/core/qr/sizes'
import { drawSheet, pageNumber, type SheetCode } from '@/lib/core/sheet/draw-sheet'
import { layoutSheet } from '@/lib/core/sheet/layout'
import type { PrintOrder, SheetCheck } from '@/lib/core/sheet/order'
import { pagePlaces, planPages } from '@/lib/core/sheet/pages'
import { shownText } from '@/lib/core/shown-text'
import { DeskFault, isDeskFault } from '@/lib/server/desk-fault'
import type { CodeOrder, LogoPicture } from '@/lib/server/label/code-order'
import { loadFonts, missingSigns } from '@/lib/server/label/fonts'
import { pdfOf } from '@/lib/server/label/pdf-of'
import { tryDrawing } from '@/lib/server/label/try-file'
import { MAX_PIXELS } from '@/lib/server/picture/attempts'
import sharp from '@/lib/server/picture/sharp'
import { reasonOf } from '@/lib/server/words'
import { findLogos, type LogoFinder } from './code-logo'
import { inOrder } from './in-order'
import { loadCode, type QrContext, readCode } from './qr-code'

const AT_ONCE = 4
const BRAND_LOGO = 'brand'

/** A code of the sheet with the pictures that it needs, or why it is not on it. */
interface PlacedCode {
  code: SheetCode
  pictures: [source: string, bytes: Buffer][]
  /** Null for one whose original stands in its place. */
  verdict: ScanVerdict | null
}
type Placed = { configId: string } & (PlacedCode | { fault: DeskFault })

export interface PrintedSheet {
  fileName: string
  /** Codes that are not on the sheet. */
  leftOut: number
  parts: AsyncGenerator<Uint8Array<ArrayBuffer>>
}

const withoutLogo = (order: PrintOrder, text: string): CodeOrder => ({
  ...order,
  text,
  format: 'pdf',
  dpi: DEFAULT_DPI,
  frame: 'none',
  caption: '',
  title: '',
})

interface SheetOrder extends PrintOrder {
  codeSize: number
  /** Whether its pictures are wanted, or only how well its codes scan. */
  isDrawn: boolean
  /** Set by who asked and is gone. */
  signal: AbortSignal
}

const wordsOf = ({ remark, state }: ContactWay) => ({
  remark: shownText(remark ?? '').trim(),
  state: state ?? '',
})

/** Longest side in pixels of an original on paper: it has no more to show. */
const ORIGINAL_SIDE_PX = 900
/** On labels a logo is a few millimetres wide, and there may be thousands. */
const SMALL_CODE_MM = 60
const SMALL_LOGO_PX = 128

/** WeCom's own picture in the place of a code that cannot be read. */
const placeOriginal = async (context: QrContext, configId: string, isDrawn: boolean): Promise<PlacedCode> => {
  const { contactWay, picture } = await loadCode(context, configId, 'batch')
  const source = `original:${configId}`
  const code = { ...wordsOf(contactWay), id: configId, original: source }
  if (!isDrawn) return { code, pictures: [], verdict: null }
  const original = await sharp(picture.bytes, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .flatten({ background: '#fff' })
    .resize({ width: ORIGINAL_SIDE_PX, height: ORIGINAL_SIDE_PX, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 90 })
    .toBuffer()
  return { code, pictures: [[source, original]], verdict: null }
}

const pictureOf = async (logo: LogoPicture, codeSize: number): Promise<Buffer> =>
  codeSize > SMALL_CODE_MM
    ? Buffer.from(logo.bytes)
    : await sharp(logo.bytes)
        .resize({ width: SMALL_LOGO_PX, fit: 'inside', withoutEnlargement: true })
        .png()
        .toBuffer()

const placeCode = async (
  context: QrContext,
  configId: string,
  { codeSize, isDrawn, ...order }: SheetOrder,
  findLogo: LogoFinder,
): Promise<PlacedCode> => {
  const read = await readCode(context, configId, 'batch').catch((error: unknown) => {
    if (isDeskFault(error) && error.code === 'qr_undecodable') return undefined
    throw error
  })
  if (!read) return placeOriginal(context, configId, isDrawn)
  const { text, contactWay } = read
  const code = { ...wordsOf(contactWay), id: configId, text }
  const logo = await findLogo(order.logo, read.original)
  const drawn = { ...withoutLogo(order, text), sizeMm: codeSize, picture: logo }
  const verdict = await tryDrawing(styledModules(text, order), drawn)
  if (verdict === 'not') throw new DeskFault('qr_not_verified')
  if (!logo || !isDrawn) return { code, pictures: [], verdict }
  const source = order.logo === 'brand' ? BRAND_LOGO : `avatar:${configId}`
  return { code: { ...code, logo: source }, pictures: [[source, await pictureOf(logo, codeSize)]], verdict }
}

async function* placeCodes(context: QrContext, order: SheetOrder): AsyncGenerator<Placed> {
  const findLogo = findLogos(context)
  yield* inOrder([...new Set(order.configIds)], AT_ONCE, (configId) => {
    order.signal.throwIfAborted()
    return placeCode(context, configId, order, findLogo).then(
      (placed) => ({ configId, ...placed }),
      (error: unknown) => {
        if (isDeskFault(error)) return { configId, fault: error }
        context.log.error({ error }, 'a code could not be printed')
        return { configId, fault: new DeskFault('internal', { cause: error }) }
      },
    )
  })
}

/** How well each code of a sheet scans as it would be printed; `not` for those that may not be, with the reason. */
export const checkSheet = async (
  context: QrContext,
  order: PrintOrder,
  { locale, signal }: { locale: Locale; signal: AbortSignal },
): Promise<SheetCheck> => {
  const { codeSize } = layoutSheet(order.sheet, order.sizeMm)
  const { headline, secondLine, firstLine } = order.sheet
  const fonts = await loadFonts()
  const items: SheetCheck['items'] = []
  for await (const placed of placeCodes(context, { ...order, codeSize, isDrawn: false, signal })) {
    const { configId } = placed
    if ('fault' in placed) {
      const reason = reasonOf(locale, placed.fault)[0] ?? ''
      items.push({ configId, verdict: 'not', reason, missingSigns: '' })
    } else {
      const first = firstLine === 'none' ? '' : placed.code[firstLine]
      const missing = missingSigns(fonts, headline + first + secondLine)
      items.push({ configId, verdict: placed.verdict, missingSigns: missing })
    }
  }
  return { items }
}

/**
 * Codes as a PDF for the printer, as the page shows them. Those that cannot be had are left out and counted; throws the
 * reason of the first when that is all of them.
 */
export const printSheet = async (
  context: QrContext,
  order: PrintOrder,
  { locale, signal }: { locale: Locale; signal: AbortSignal },
): Promise<PrintedSheet> => {
  const layout = layoutSheet(order.sheet, order.sizeMm)
  const codes: SheetCode[] = []
  const pictures = new Map<string, Buffer>()
  let fault: DeskFault | undefined
  let leftOut = 0
  for await (const placed of placeCodes(context, {
    ...order,
    codeSize: layout.codeSize,
    isDrawn: true,
    signal,
  })) {
    if ('fault' in placed) {
      fault ??= placed.fault
      leftOut += 1
      continue
    }
    codes.push(placed.code)
    for (const [source, bytes] of placed.pictures) pictures.set(source, pictures.get(source) ?? bytes)
  }
  if (codes.length === 0 && fault) throw fault

  const title = `${sheetWords[locale].print.fileName} ${dayOf(context.now())}`
  const plan = planPages(codes.length, layout.perPage, order.sheet)
  const pages = function* (): Generator<Drawing> {
    for (let page = 0; page < plan.pages; page++) {
      const places = pagePlaces(plan, page).map((index) => (index === null ? null : (codes[index] ?? null)))
      const number = pageNumber(page, plan.pages)
      yield drawSheet({ layout, options: order.sheet, style: order, codes: places, number, title })
    }
  }
  const fonts = await loadFonts()
  const parts = pdfOf(pages(), { title, fonts, pictureOf: (source) => pictures.get(source) })
  return { fileName: `${title}.pdf`, leftOut, parts }
}
