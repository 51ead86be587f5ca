import { setupSchema } from '@/lib/core/account'
import { setUpFirstAdministrator } from '@/lib/server/auth/first-administrator'
import { requireOwnOrigin } from '@/lib/server/auth/origin'
import { openDesk } from '@/lib/server/desk'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { answering } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'

export const POST = answering(async (request) => {
  const desk = await openDesk()
  requireOwnOrigin(desk, request.headers)
  const { code, ...account } = parseInput(setupSchema, await readJsonBody(request))
  await setUpFirstAdministrator(desk.store, desk.auth, code, account)
  return Response.json({ username: account.username }, { status: 201 })
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'], { isOpen: true })
