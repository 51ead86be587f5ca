import { brandAnswerSchema, brandSchema } from '@/lib/core/brand'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { readBrand, saveBrand } from '@/lib/server/services/brand'

export const GET = route({
  role: 'viewer',
  answer: brandAnswerSchema,
  run: ({ desk }) => readBrand(desk),
})

export const PUT = route({
  role: 'admin',
  answer: brandAnswerSchema,
  run: async ({ desk, user, request }) =>
    saveBrand(desk, user, parseInput(brandSchema, await readJsonBody(request))),
})

export const { POST, PATCH, DELETE, OPTIONS } = methodsBeside(['GET', 'PUT'])
