import { contactWayPageSchema, listContactWaysQuerySchema } from '@/lib/core/contact-way/query'
import { createContactWayAnswerSchema, createContactWayQuerySchema } from '@/lib/core/creation'
import { readIdempotencyKey } from '@/lib/server/http/idempotency-key'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { createContactWay } from '@/lib/server/services/create-contact-way'
import { listContactWays } from '@/lib/server/services/list-contact-ways'

export const GET = route({
  role: 'viewer',
  query: listContactWaysQuerySchema,
  answer: contactWayPageSchema,
  lasting: true,
  run: ({ desk, query }) => listContactWays(desk, query),
})

export const POST = route({
  role: 'editor',
  query: createContactWayQuerySchema,
  run: async ({ desk, user, query, request }) => {
    const answer = createContactWayAnswerSchema.parse(
      await createContactWay(desk, user, {
        idempotencyKey: readIdempotencyKey(request),
        body: await readJsonBody(request),
        shareState: query.shareState === '1',
      }),
    )
    return Response.json(answer, { status: answer.status === 'created' ? 201 : 202 })
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET', 'POST'])
