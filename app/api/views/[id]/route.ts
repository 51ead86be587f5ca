import { changeViewSchema, viewSchema } from '@/lib/core/view'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { changeView, deleteView } from '@/lib/server/services/views'

export const PATCH = route({
  role: 'viewer',
  answer: viewSchema,
  run: async ({ desk, user, params, request }) =>
    changeView(desk, user, String(params.id), parseInput(changeViewSchema, await readJsonBody(request))),
})

export const DELETE = route({
  role: 'viewer',
  run: async ({ desk, user, params }) => {
    await deleteView(desk, user, String(params.id))
    return new Response(null, { status: 204 })
  },
})

export const { GET, POST, PUT, OPTIONS } = methodsBeside(['PATCH', 'DELETE'])
