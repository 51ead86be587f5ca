import * as z from 'zod'
import { issue } from './issue'

/** As many as a list of codes can hold that is chosen at once. */
export const MAX_EXPORTED = 100_000
/** The body of such an order: a hundred thousand ids of the longest kind. */
export const MAX_EXPORT_BYTES = 16 * 1024 * 1024
/** A workbook is made as a whole before it is sent. */
export const MAX_WORKBOOK_ROWS = 20_000

/** Which rows of a list leave as a file: a table, or (`txt`) their states, one a line. */
export const exportListSchema = z.strictObject({
  configIds: z
    .array(z.string().min(1).max(128))
    .min(1, issue('required'))
    .max(MAX_EXPORTED, issue('too_many_exported', { max: MAX_EXPORTED })),
  format: z.enum(['csv', 'xlsx', 'txt']),
})
export type ExportList = z.infer<typeof exportListSchema>
