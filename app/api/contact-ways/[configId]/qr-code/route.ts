import { codeFileQuerySchema } from '@/lib/core/qr/options'
import { readConfigId } from '@/lib/server/http/config-id'
import { fileAnswer } from '@/lib/server/http/file-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readQuery } from '@/lib/server/http/query'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { getOriginalPicture, getSharpCode } from '@/lib/server/services/qr-code'

export const GET = route({
  role: 'viewer',
  run: async ({ desk, params, request }) => {
    const configId = readConfigId(params)
    const query = readQuery(codeFileQuerySchema, request.url)
    return fileAnswer(
      Object.keys(query).length === 0
        ? await getOriginalPicture(desk, configId)
        : await getSharpCode(desk, configId, parseInput(codeFileQuerySchema, query)),
    )
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
