import { brandAnswerSchema, MAX_LOGO_BYTES } from '@/lib/core/brand'
import { DeskFault } from '@/lib/server/desk-fault'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readRawBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { taggedAnswer } from '@/lib/server/http/tagged-answer'
import { readLogo, removeLogo, saveLogo } from '@/lib/server/services/brand'

export const GET = route({
  role: 'viewer',
  run: async ({ desk, request }) => {
    const logo = await readLogo(desk)
    if (!logo) throw new DeskFault('not_found')
    return taggedAnswer(request, logo)
  },
})

export const PUT = route({
  role: 'admin',
  answer: brandAnswerSchema,
  run: async ({ desk, user, request }) => saveLogo(desk, user, await readRawBody(request, MAX_LOGO_BYTES)),
})

export const DELETE = route({
  role: 'admin',
  answer: brandAnswerSchema,
  run: ({ desk, user }) => removeLogo(desk, user),
})

export const { POST, PATCH, OPTIONS } = methodsBeside(['GET', 'PUT', 'DELETE'])
