import 'server-only'
import { dayOf } from '@/lib/core/calendar'
import type { Drawing } from '@/lib/core/label/drawing'
import type { Locale } from '@/lib/core/locale'
import { sheetWords } from '@/lib/core/messages/sheet-words'
import { drawSheet, pageNumber, type SheetCode } from '@/lib/core/sheet/draw-sheet'
import { layoutSheet } from '@/lib/core/sheet/layout'
import type { PrintOrder } from '@/lib/core/sheet/order'
import { pagePlaces, planPages } from '@/lib/core/sheet/pages'
import type { DeskFault } from '@/lib/server/desk-fault'
import { loadFonts } from '@/lib/server/label/fonts'
import { pdfOf } from '@/lib/server/label/pdf-of'
import type { QrContext } from '../qr-code'
import { placeCodes } from './place-codes'

export interface PrintedSheet {
  fileName: string
  /** Codes that are not on the sheet. */
  leftOut: number
  parts: AsyncGenerator<Uint8Array<ArrayBuffer>>
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
