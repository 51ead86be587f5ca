import type { RequestDraft } from '@/lib/core/contact-way/conversion'
import { splitRequest } from './row-request'
import { type SheetField, sheetFields } from './sheet-field'
import { spellCell } from './spell-cell'

/** Requests as the rows of a sheet: the fields that any of them has, and a row of cells for each. */
export const tabulateRequests = (
  requests: readonly RequestDraft[],
): { fields: SheetField[]; rows: string[][] } => {
  const split = requests.map((request) => splitRequest(request).values)
  const fields = sheetFields.filter((field) => split.some((values) => values.has(field)))
  const rows = split.map((values) =>
    fields.map((field) => (values.has(field) ? spellCell(field, values.get(field)) : '')),
  )
  return { fields, rows }
}
