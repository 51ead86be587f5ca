import { codeFileQuerySchema } from '@/lib/core/qr/options'
import { usualBrand } from '@/lib/core/qr/style'
import { readConfigId } from '@/lib/server/http/config-id'
import { fileAnswer } from '@/lib/server/http/file-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readQuery } from '@/lib/server/http/query'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { readBrand } from '@/lib/server/services/brand'
import { getOriginalPicture, getSharpCode } from '@/lib/server/services/qr-code'

/** Has the same parameters, whatever the brand. */
const usualSchema = codeFileQuerySchema(usualBrand)

export const GET = route({
  role: 'viewer',
  run: async ({ desk, params, request }) => {
    const configId = readConfigId(params)
    const query = readQuery(usualSchema, request.url)
    if (Object.keys(query).length === 0) return fileAnswer(await getOriginalPicture(desk, configId))
    const schema = codeFileQuerySchema(await readBrand(desk))
    const file = await getSharpCode(desk, configId, parseInput(schema, query))
    return fileAnswer({ ...file, isFresh: true })
  },
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
