import { batchPageSchema, createBatchAnswerSchema, listBatchesQuerySchema } from '@/lib/core/batch/batch'
import { MAX_BATCH_BYTES, MAX_UPLOAD_BYTES } from '@/lib/core/batch/limits'
import type { Desk } from '@/lib/server/desk'
import { toFieldIssue } from '@/lib/server/http/field-issue'
import { readIdempotencyKey } from '@/lib/server/http/idempotency-key'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { hasForm, readForm, readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { createBatch } from '@/lib/server/services/batches'
import { readUploadedBatch } from '@/lib/server/services/batching/uploaded-batch'
import { listBatches } from '@/lib/server/services/read-batches'

export const GET = route({
  role: 'viewer',
  query: listBatchesQuerySchema,
  answer: batchPageSchema,
  run: ({ desk, query }) => listBatches(desk, query),
})

const readBatch = async ({ directory }: Pick<Desk, 'directory'>, request: Request) =>
  hasForm(request)
    ? readUploadedBatch(await readForm(request, MAX_UPLOAD_BYTES), directory)
    : { body: await readJsonBody(request, MAX_BATCH_BYTES) }

export const POST = route({
  role: 'editor',
  run: async ({ desk, user, request, locale }) => {
    const { invalid, ...batch } = await createBatch(desk, user, {
      ...(await readBatch(desk, request)),
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
