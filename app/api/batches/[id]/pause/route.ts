import { batchSummarySchema } from '@/lib/core/batch/batch'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { changeBatch } from '@/lib/server/services/batches'

export const POST = route({
  role: 'editor',
  answer: batchSummarySchema,
  run: ({ desk, user, params }) => changeBatch(desk, user, String(params.id), 'pause'),
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
