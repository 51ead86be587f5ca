import * as z from 'zod'
import { issue } from '../issue'
import { configIdsField } from '../qr/config-ids'
import { sizeMm } from '../qr/options'
import { SCAN_VERDICTS } from '../qr/scan-verdict'
import type { Brand } from '../qr/style'
import { checkColours, styleFieldsLike } from '../qr/style-fields'
import { layoutSheet } from './layout'
import { sheetOptionsSchema } from './options-schema'
import { MAX_LABELS } from './pages'

/**
 * Codes to be printed as a PDF: how they are laid out, and how each looks, as the brand says where nothing else is
 * said. A size that does not fit its cells is an issue.
 */
export const printOrderSchema = (brand: Brand) => {
  const { frame: _frame, caption: _caption, ...look } = styleFieldsLike(brand)
  return z
    .strictObject({
      configIds: configIdsField(MAX_LABELS),
      sheet: sheetOptionsSchema.prefault({}),
      sizeMm: sizeMm.default(brand.sizeMm),
      ...look,
    })
    .check(checkColours)
    .check((context) => {
      if (context.issues.length > 0) return
      const { sheet, sizeMm: asked } = context.value
      const { problem } = layoutSheet(sheet, asked)
      if (!problem) return
      const message = issue(problem.code, problem.values)
      context.issues.push({ code: 'custom', input: asked, path: ['sizeMm'], message })
    })
}
export type PrintOrder = z.output<ReturnType<typeof printOrderSchema>>

/** What `POST /api/sheets/check` answers; a code of an unreadable original has null, and one that cannot be had `not`. */
export const sheetCheckSchema = z.object({
  items: z.array(
    z.object({
      configId: z.string(),
      verdict: z.enum(SCAN_VERDICTS).nullable(),
      /** Why it is not on the sheet, in words. */
      reason: z.string().optional(),
      /** Signs of its texts that no font has. */
      missingSigns: z.string(),
    }),
  ),
})
export type SheetCheck = z.infer<typeof sheetCheckSchema>
