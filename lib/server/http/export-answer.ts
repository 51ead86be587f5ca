import 'server-only'
import { type ExportList, exportListSchema, MAX_EXPORT_BYTES } from '@/lib/core/export'
import { parseInput } from '@/lib/server/parse-input'
import type { TableFile } from '@/lib/server/table-file'
import { streamedFileAnswer } from './file-answer'
import { readJsonBody } from './read-body'
import { tableAnswer } from './table-answer'

/** The order for an export in the body of a request. Throws `payload_too_large`, `bad_request`, `invalid_fields`. */
export const readExport = async (request: Request): Promise<ExportList> =>
  parseInput(exportListSchema, await readJsonBody(request, MAX_EXPORT_BYTES))

/** What was ordered, as a download. */
export const exportAnswer = (
  format: ExportList['format'],
  made: { table: () => TableFile; states: () => AsyncIterator<string> },
): Promise<Response> | Response => {
  if (format !== 'txt') return tableAnswer(made.table(), format)
  return streamedFileAnswer({
    parts: made.states(),
    contentType: 'text/plain; charset=utf-8',
    fileName: 'states.txt',
    isFresh: true,
  })
}
