import { channelPageSchema, listChannelsQuerySchema } from '@/lib/core/channel/schema'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { listChannels } from '@/lib/server/services/list-channels'

export const GET = route({
  role: 'viewer',
  query: listChannelsQuerySchema,
  answer: channelPageSchema,
  lasting: true,
  run: ({ desk, query }) => listChannels(desk, query),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
