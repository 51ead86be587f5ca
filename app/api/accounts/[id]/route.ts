import { accountSchema, changeAccountSchema } from '@/lib/core/account'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { changeAccount } from '@/lib/server/services/change-account'

export const PATCH = route({
  role: 'admin',
  answer: accountSchema,
  run: async ({ desk, user, params, request }) =>
    changeAccount(
      desk,
      user,
      String(params.id),
      parseInput(changeAccountSchema, await readJsonBody(request)),
    ),
})

export const { GET, POST, PUT, DELETE, OPTIONS } = methodsBeside(['PATCH'])
