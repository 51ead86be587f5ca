import { getContactWayQuerySchema } from '@/lib/core/contact-way/query'
import { contactWaySchema } from '@/lib/core/contact-way/wire'
import { readConfigId } from '@/lib/server/http/config-id'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { getContactWay } from '@/lib/server/services/get-contact-way'

export const GET = route({
  role: 'viewer',
  query: getContactWayQuerySchema,
  answer: contactWaySchema,
  run: ({ desk, params, query }) => getContactWay(desk, readConfigId(params), { fresh: query.fresh === '1' }),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
