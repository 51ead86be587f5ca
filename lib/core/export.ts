import * as z from 'zod'
import { configIdsField } from './qr/config-ids'

/** As many as a list of codes can hold that is chosen at once. */
export const MAX_EXPORTED = 100_000
/** The body of such an order: a hundred thousand ids of the longest kind. */
export const MAX_EXPORT_BYTES = 16 * 1024 * 1024
/** A workbook is made as a whole before it is sent. */
export const MAX_WORKBOOK_ROWS = 20_000

/** Which rows of a list leave as a file: a table, or (`txt`) their states, one a line. */
export const exportListSchema = z.strictObject({
  configIds: configIdsField(MAX_EXPORTED),
  format: z.enum(['csv', 'xlsx', 'txt']),
})
export type ExportList = z.infer<typeof exportListSchema>
