import { accountSchema, accountsSchema, createAccountSchema } from '@/lib/core/account'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { addAccount, listAccounts } from '@/lib/server/services/accounts'

export const GET = route({
  role: 'admin',
  answer: accountsSchema,
  run: async ({ desk }) => ({ items: await listAccounts(desk) }),
})

export const POST = route({
  role: 'admin',
  run: async ({ desk, user, request }) => {
    const account = await addAccount(desk, user, parseInput(createAccountSchema, await readJsonBody(request)))
    return Response.json(accountSchema.parse(account), { status: 201 })
  },
})

export const { PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET', 'POST'])
