import { creationPageSchema, listCreationsQuerySchema } from '@/lib/core/creation'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { listCreations } from '@/lib/server/services/list-creations'

export const GET = route({
  role: 'viewer',
  query: listCreationsQuerySchema,
  answer: creationPageSchema,
  run: ({ desk, query }) => listCreations(desk, query),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
