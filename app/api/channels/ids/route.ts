import { channelIdsQuerySchema, configIdsSchema } from '@/lib/core/channel/schema'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { listChannelIds } from '@/lib/server/services/list-channels'

export const GET = route({
  role: 'viewer',
  query: channelIdsQuerySchema,
  answer: configIdsSchema,
  run: ({ desk, query }) => listChannelIds(desk, query),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
