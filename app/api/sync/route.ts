import { syncStatusSchema } from '@/lib/core/sync'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { readSync, startSync } from '@/lib/server/services/read-sync'

export const GET = route({
  role: 'viewer',
  answer: syncStatusSchema,
  run: async ({ desk }) => readSync(desk),
})

export const POST = route({
  role: 'viewer',
  answer: syncStatusSchema,
  run: async ({ desk }) => startSync(desk),
})

export const { PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET', 'POST'])
