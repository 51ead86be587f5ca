import { creationSchema } from '@/lib/core/creation'
import { route } from '@/lib/server/http/route'
import { getCreation } from '@/lib/server/services/list-creations'

export const GET = route({
  role: 'viewer',
  answer: creationSchema,
  run: ({ desk, params }) => getCreation(desk, String(params.id)),
})
