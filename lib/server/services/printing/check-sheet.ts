import 'server-only'
import type { Locale } from '@/lib/core/locale'
import { layoutSheet } from '@/lib/core/sheet/layout'
import type { PrintOrder, SheetCheck } from '@/lib/core/sheet/order'
import { loadFonts, missingSigns } from '@/lib/server/label/fonts'
import { reasonOf } from '@/lib/server/words'
import type { QrContext } from '../qr-code'
import { placeCodes } from './place-codes'

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
