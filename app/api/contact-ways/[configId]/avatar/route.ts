import { readConfigId } from '@/lib/server/http/config-id'
import { fileAnswer } from '@/lib/server/http/file-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { getAvatar } from '@/lib/server/services/qr-code'

export const GET = route({
  role: 'viewer',
  run: async ({ desk, params }) =>
    fileAnswer({ bytes: await getAvatar(desk, readConfigId(params)), contentType: 'image/png' }),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
