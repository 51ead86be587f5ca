import { avatarHref, originalHref } from '@/components/code/code-options'
import { logoHref } from '@/lib/client/brand-query'
import type { Drawing } from '@/lib/core/label/drawing'
import { drawSheet, pageNumber, type SheetCode } from '@/lib/core/sheet/draw-sheet'
import { type PagePlan, pagePlaces } from '@/lib/core/sheet/pages'
import type { PrintCode } from './use-print-codes'
import type { Sheet } from './use-sheet'

export interface CodeWords {
  verified: (remark: string) => string
  original: (remark: string) => string
}

const logoOf = ({ look, logoVersion }: Sheet, id: string): string | undefined => {
  if (look.logo === 'avatar') return avatarHref(id)
  return look.logo === 'brand' && logoVersion !== null ? logoHref(logoVersion) : undefined
}

/** A code as it stands on the paper. */
export const sheetCode = (code: PrintCode, sheet: Sheet, words: CodeWords): SheetCode => {
  const { id, remark, state, verdict, text } = code
  const base = { id, remark, state }
  if (verdict === 'verified' && text !== undefined) {
    return { ...base, text, logo: logoOf(sheet, id), name: words.verified(remark) }
  }
  if (verdict !== 'original') return base
  return { ...base, original: originalHref(id), name: words.original(remark) }
}

/** The pages of a plan as they go to the printer, of so many in all. */
export const drawPages = (
  codes: readonly SheetCode[],
  plan: PagePlan,
  pages: number,
  { layout, options, look }: Sheet,
  title: string,
): Drawing[] =>
  Array.from({ length: plan.pages }, (_, page) =>
    drawSheet({
      layout,
      options,
      style: look,
      codes: pagePlaces(plan, page).map((index) => (index === null ? null : (codes[index] ?? null))),
      number: pageNumber(page, pages),
      title,
    }),
  )
