import { setupSchema } from '@/lib/core/account'
import { setUpFirstAdministrator } from '@/lib/server/auth/first-administrator'
import { isAllowedOrigin } from '@/lib/server/auth/origin'
import { openDesk } from '@/lib/server/desk'
import { DeskFault } from '@/lib/server/desk-fault'
import { readJsonBody } from '@/lib/server/http/read-body'
import { answering } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'

export const POST = answering(async (request) => {
  const desk = await openDesk()
  if (!isAllowedOrigin(desk.origin, request.headers)) throw new DeskFault('bad_origin')
  const { code, ...account } = parseInput(setupSchema, await readJsonBody(request))
  await setUpFirstAdministrator(desk.store, desk.auth, code, account)
  return Response.json({ username: account.username }, { status: 201 })
})
