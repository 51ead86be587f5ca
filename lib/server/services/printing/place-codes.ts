import 'server-only'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { styledModules } from '@/lib/core/label/draw-code'
import type { ScanVerdict } from '@/lib/core/qr/scan-verdict'
import { DEFAULT_DPI } from '@/lib/core/qr/sizes'
import type { SheetCode } from '@/lib/core/sheet/draw-sheet'
import type { PrintOrder } from '@/lib/core/sheet/order'
import { shownText } from '@/lib/core/shown-text'
import { DeskFault, isDeskFault } from '@/lib/server/desk-fault'
import type { CodeOrder, LogoPicture } from '@/lib/server/label/code-order'
import { tryDrawing } from '@/lib/server/label/try-file'
import { MAX_PIXELS } from '@/lib/server/picture/attempts'
import sharp from '@/lib/server/picture/sharp'
import { findLogos, type LogoFinder } from '../code-logo'
import { inOrder } from '../in-order'
import { loadCode, type QrContext, readCode } from '../qr-code'

const AT_ONCE = 4
const BRAND_LOGO = 'brand'

/** A code of the sheet with the pictures that it needs, or why it is not on it. */
interface PlacedCode {
  code: SheetCode
  pictures: [source: string, bytes: Buffer][]
  /** Null for one whose original stands in its place. */
  verdict: ScanVerdict | null
}
export type Placed = { configId: string } & (PlacedCode | { fault: DeskFault })

const codeOrder = (order: PrintOrder, text: string): CodeOrder => ({
  ...order,
  text,
  format: 'pdf',
  dpi: DEFAULT_DPI,
  frame: 'none',
  caption: '',
  title: '',
})

export interface SheetOrder extends PrintOrder {
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
  const drawn = { ...codeOrder(order, text), sizeMm: codeSize, picture: logo }
  const verdict = await tryDrawing(styledModules(text, order), drawn)
  if (verdict === 'not') throw new DeskFault('qr_not_verified')
  if (!logo || !isDrawn) return { code, pictures: [], verdict }
  const source = order.logo === 'brand' ? BRAND_LOGO : `avatar:${configId}`
  return { code: { ...code, logo: source }, pictures: [[source, await pictureOf(logo, codeSize)]], verdict }
}

/** The codes of a sheet in the order of their ids, each tried as it is printed, or why it may not be. */
export async function* placeCodes(context: QrContext, order: SheetOrder): AsyncGenerator<Placed> {
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
