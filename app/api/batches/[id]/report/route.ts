import { batchReportQuerySchema } from '@/lib/core/batch/batch'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { tableAnswer } from '@/lib/server/http/table-answer'
import { reportBatch } from '@/lib/server/services/batch-report'

export const GET = route({
  role: 'viewer',
  query: batchReportQuerySchema,
  run: async ({ desk, params, query: { format }, locale }) =>
    tableAnswer(await reportBatch(desk, String(params.id), { format, locale }), format),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
