import { channelTagsQuerySchema, channelTagsSchema } from '@/lib/core/channel/schema'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { listChannelTags } from '@/lib/server/services/list-channels'

export const GET = route({
  role: 'viewer',
  query: channelTagsQuerySchema,
  answer: channelTagsSchema,
  run: ({ desk, query }) => listChannelTags(desk, query),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
