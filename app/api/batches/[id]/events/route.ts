import { batchSummarySchema } from '@/lib/core/batch/batch'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { streamEvents } from '@/lib/server/http/stream-events'
import { summarizeBatch } from '@/lib/server/services/batches'

export const GET = route({
  role: 'viewer',
  run: async ({ desk, params, request }) => {
    const read = async () => batchSummarySchema.parse(await summarizeBatch(desk, String(params.id)))
    await read()
    return streamEvents(read, ({ status }) => status !== 'running' && status !== 'paused', request.signal)
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
