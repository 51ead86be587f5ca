import { qrTextSchema } from '@/lib/core/qr/text-answer'
import { readConfigId } from '@/lib/server/http/config-id'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { getQrText } from '@/lib/server/services/qr-code'

export const GET = route({
  role: 'viewer',
  answer: qrTextSchema,
  run: ({ desk, params }) => getQrText(desk, readConfigId(params)),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
