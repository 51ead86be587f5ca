import { type BatchSummary, batchSummarySchema } from '@/lib/core/batch/batch'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { streamEvents } from '@/lib/server/http/stream-events'
import { watchBatch } from '@/lib/server/services/watch-batch'

export const GET = route({
  role: 'viewer',
  run: async ({ desk, params, request }) => {
    const since = performance.now()
    const read = async () => batchSummarySchema.parse(await watchBatch(desk, String(params.id), since))
    await read()
    const isLast = ({ status }: BatchSummary) => status !== 'running' && status !== 'paused'
    return streamEvents(read, isLast, AbortSignal.any([request.signal, desk.ending]))
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
