import { batchReportQuerySchema } from '@/lib/core/batch/batch'
import { sheetContentTypes } from '@/lib/core/batch/sheet-formats'
import { fileAnswer, streamedFileAnswer } from '@/lib/server/http/file-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { reportAsCsv, reportAsWorkbook, reportBatch } from '@/lib/server/services/batch-report'

export const GET = route({
  role: 'viewer',
  query: batchReportQuerySchema,
  run: async ({ desk, params, query: { format }, locale }) => {
    const report = await reportBatch(desk, String(params.id), { format, locale })
    const file = { fileName: report.fileName, contentType: sheetContentTypes[format], isFresh: true }
    return format === 'csv'
      ? streamedFileAnswer({ ...file, texts: reportAsCsv(report) })
      : fileAnswer({ ...file, bytes: await reportAsWorkbook(report, locale) })
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
