import 'server-only'
import { sheetContentTypes } from '@/lib/core/batch/sheet-formats'
import { BYTE_ORDER_MARK, csvRow } from '@/lib/core/batch/write-csv'
import { writeWorkbook } from '@/lib/core/batch/write-workbook'
import type { TableFile } from '@/lib/server/table-file'
import { fileAnswer, streamedFileAnswer } from './file-answer'

async function* csvTexts({ headings, pages }: TableFile): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRow(headings)
  for await (const rows of pages) yield rows.map(csvRow).join('')
}

const workbookBytes = async ({ sheet, headings, widths, pages }: TableFile) => {
  const rows = [headings]
  for await (const page of pages) rows.push(...page)
  return writeWorkbook([{ name: sheet, rows, widths }])
}

/** A table as download: .csv is made while it is sent, .xlsx before. */
export const tableAnswer = async (table: TableFile, format: 'csv' | 'xlsx'): Promise<Response> => {
  const file = { fileName: table.fileName, contentType: sheetContentTypes[format], isFresh: true }
  return format === 'csv'
    ? streamedFileAnswer({ ...file, parts: csvTexts(table) })
    : fileAnswer({ ...file, bytes: await workbookBytes(table) })
}
