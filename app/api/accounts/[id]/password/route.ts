import { accountSchema, resetPasswordSchema } from '@/lib/core/account'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { resetPassword } from '@/lib/server/services/accounts'

export const POST = route({
  role: 'admin',
  answer: accountSchema,
  run: async ({ desk, user, params, request }) => {
    const { password } = parseInput(resetPasswordSchema, await readJsonBody(request))
    return resetPassword(desk, user, String(params.id), password)
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
