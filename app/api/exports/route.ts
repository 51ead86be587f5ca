import { exportCodesSchema } from '@/lib/core/qr/options'
import { streamedFileAnswer } from '@/lib/server/http/file-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { exportCodes } from '@/lib/server/services/export-codes'

export const POST = route({
  role: 'viewer',
  run: async ({ desk, request, locale }) => {
    const order = parseInput(exportCodesSchema, await readJsonBody(request))
    const { fileName, parts } = exportCodes(desk, order, locale)
    return streamedFileAnswer({ parts, fileName, contentType: 'application/zip', isFresh: true })
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
