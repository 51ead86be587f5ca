import { codeFileQuerySchema } from '@/lib/core/qr/options'
import { readConfigId } from '@/lib/server/http/config-id'
import { fileAnswer } from '@/lib/server/http/file-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readQuery } from '@/lib/server/http/query'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { readBrand } from '@/lib/server/services/brand'
import { getOriginalPicture, getSharpCode } from '@/lib/server/services/qr-code'

export const GET = route({
  role: 'viewer',
  run: async ({ desk, params, request }) => {
    const configId = readConfigId(params)
    const schema = codeFileQuerySchema(await readBrand(desk))
    const query = readQuery(schema, request.url)
    if (Object.keys(query).length === 0) return fileAnswer(await getOriginalPicture(desk, configId))
    const file = await getSharpCode(desk, configId, parseInput(schema, query))
    return fileAnswer({ ...file, isFresh: true })
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
