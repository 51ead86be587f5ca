import { creationDetailSchema } from '@/lib/core/creation'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { getCreation } from '@/lib/server/services/list-creations'

export const GET = route({
  role: 'viewer',
  answer: creationDetailSchema,
  run: ({ desk, params }) => getCreation(desk, String(params.id)),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
