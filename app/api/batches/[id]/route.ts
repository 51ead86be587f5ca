import { batchQuerySchema, batchSchema } from '@/lib/core/batch/batch'
import { toFieldIssue } from '@/lib/server/http/field-issue'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { getBatch } from '@/lib/server/services/read-batches'

export const GET = route({
  role: 'viewer',
  query: batchQuerySchema,
  answer: batchSchema,
  run: async ({ desk, params, query, locale }) => {
    const { rows, ...batch } = await getBatch(desk, String(params.id), query)
    return {
      ...batch,
      hubRate: desk.env.hub.rate,
      rows: rows.map(({ faults, ...row }) => ({
        ...row,
        ...(faults.length === 0 ? {} : { issues: faults.map((fault) => toFieldIssue(locale, fault)) }),
      })),
    }
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
