import { makersSchema } from '@/lib/core/contact-way/query'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { findMakers } from '@/lib/server/store/find-contact-ways'

export const GET = route({
  role: 'viewer',
  answer: makersSchema,
  run: async ({ desk }) => ({ items: await findMakers(desk.store) }),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
