import { MAX_EXPORT_BYTES } from '@/lib/core/export'
import { exportCodesSchema } from '@/lib/core/qr/options'
import { streamedFileAnswer } from '@/lib/server/http/file-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { readBrand } from '@/lib/server/services/brand'
import { exportCodes } from '@/lib/server/services/exporting/write-archive'

export const POST = route({
  role: 'viewer',
  run: async ({ desk, request, locale }) => {
    const schema = exportCodesSchema(await readBrand(desk))
    const order = parseInput(schema, await readJsonBody(request, MAX_EXPORT_BYTES))
    const { fileName, parts } = exportCodes(desk, order, locale)
    return streamedFileAnswer({
      parts,
      fileName,
      contentType: 'application/zip',
      isFresh: true,
      onError: (error) => desk.log.error({ error }, 'a file broke off'),
    })
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
