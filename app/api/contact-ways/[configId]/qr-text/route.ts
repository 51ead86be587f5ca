import { qrTextSchema } from '@/lib/core/qr/text-answer'
import { readConfigId } from '@/lib/server/http/config-id'
import { route } from '@/lib/server/http/route'
import { getQrText } from '@/lib/server/services/qr-code'

export const GET = route({
  role: 'viewer',
  answer: qrTextSchema,
  run: ({ desk, params }) => getQrText(desk, readConfigId(params)),
})
