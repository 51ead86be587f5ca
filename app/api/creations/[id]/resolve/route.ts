import { creationSchema } from '@/lib/core/creation'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readOptionalJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { resolveCreation } from '@/lib/server/services/resolve-creation'

export const POST = route({
  role: 'editor',
  answer: creationSchema,
  run: async ({ desk, user, params, request }) =>
    resolveCreation(desk, user, { id: String(params.id), body: await readOptionalJsonBody(request) }),
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
