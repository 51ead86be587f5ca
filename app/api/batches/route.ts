import { batchPageSchema, createBatchAnswerSchema, listBatchesQuerySchema } from '@/lib/core/batch/batch'
import { MAX_BATCH_BYTES } from '@/lib/core/batch/limits'
import { toFieldIssue } from '@/lib/server/http/field-issue'
import { readIdempotencyKey } from '@/lib/server/http/idempotency-key'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { createBatch, listBatches } from '@/lib/server/services/batches'

export const GET = route({
  role: 'viewer',
  query: listBatchesQuerySchema,
  answer: batchPageSchema,
  run: ({ desk, query }) => listBatches(desk, query),
})

export const POST = route({
  role: 'editor',
  run: async ({ desk, user, request, locale }) => {
    const { invalid, ...batch } = await createBatch(desk, user, {
      body: await readJsonBody(request, MAX_BATCH_BYTES),
      idempotencyKey: readIdempotencyKey(request),
    })
    const answer = createBatchAnswerSchema.parse({
      ...batch,
      invalid: invalid.map(({ row, faults }) => ({
        row,
        issues: faults.map((fault) => toFieldIssue(locale, fault)),
      })),
    })
    return Response.json(answer, { status: 202 })
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET', 'POST'])
