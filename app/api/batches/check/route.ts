import { checkSheetAnswerSchema, checkSheetSchema } from '@/lib/core/batch/batch'
import { MAX_BATCH_BYTES } from '@/lib/core/batch/limits'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { checkSheet } from '@/lib/server/services/check-sheet'

export const POST = route({
  role: 'editor',
  answer: checkSheetAnswerSchema,
  run: async ({ desk, request }) => ({
    ...(await checkSheet(desk, parseInput(checkSheetSchema, await readJsonBody(request, MAX_BATCH_BYTES)))),
    hubRate: desk.env.hub.rate,
  }),
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
