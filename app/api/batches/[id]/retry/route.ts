import { retryAnswerSchema } from '@/lib/core/batch/batch'
import { MAX_BATCH_BYTES } from '@/lib/core/batch/limits'
import { toFieldIssue } from '@/lib/server/http/field-issue'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { retryRows } from '@/lib/server/services/batches'

export const POST = route({
  role: 'editor',
  answer: retryAnswerSchema,
  run: async ({ desk, user, params, request, locale }) => {
    const body = await readJsonBody(request, MAX_BATCH_BYTES)
    const { invalid, ...batch } = await retryRows(desk, user, String(params.id), body)
    return {
      ...batch,
      invalid: invalid.map(({ row, faults }) => ({
        row,
        issues: faults.map((fault) => toFieldIssue(locale, fault)),
      })),
    }
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
