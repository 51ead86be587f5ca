import { configIdsSchema } from '@/lib/core/channel/schema'
import { contactWayIdsQuerySchema } from '@/lib/core/contact-way/query'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { findContactWayIds } from '@/lib/server/store/find-contact-ways'

export const GET = route({
  role: 'viewer',
  query: contactWayIdsQuerySchema,
  answer: configIdsSchema,
  run: ({ desk, query }) => findContactWayIds(desk.store, query),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
