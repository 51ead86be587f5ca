import { getContactWayQuerySchema } from '@/lib/core/contact-way/query'
import { contactWayDetailSchema } from '@/lib/core/contact-way/wire'
import { readConfigId } from '@/lib/server/http/config-id'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { getContactWayDetail } from '@/lib/server/services/get-contact-way'

export const GET = route({
  role: 'viewer',
  query: getContactWayQuerySchema,
  answer: contactWayDetailSchema,
  run: ({ desk, params, query }) =>
    getContactWayDetail(desk, readConfigId(params), { fresh: query.fresh === '1' }),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
