import { createViewSchema, listViewsQuerySchema, viewSchema, viewsSchema } from '@/lib/core/view'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { createView, listViews } from '@/lib/server/services/views'

export const GET = route({
  role: 'viewer',
  query: listViewsQuerySchema,
  answer: viewsSchema,
  run: ({ desk, user, query }) => listViews(desk, user, query.list),
})

export const POST = route({
  role: 'viewer',
  run: async ({ desk, user, request }) => {
    const view = await createView(desk, user, parseInput(createViewSchema, await readJsonBody(request)))
    return Response.json(viewSchema.parse(view), { status: 201 })
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET', 'POST'])
