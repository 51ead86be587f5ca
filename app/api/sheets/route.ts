import { MAX_EXPORT_BYTES } from '@/lib/core/export'
import { printOrderSchema } from '@/lib/core/sheet/order'
import { streamedFileAnswer } from '@/lib/server/http/file-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { readBrand } from '@/lib/server/services/brand'
import { printSheet } from '@/lib/server/services/printing/print-sheet'

export const POST = route({
  role: 'viewer',
  run: async ({ desk, request, locale }) => {
    const schema = printOrderSchema(await readBrand(desk))
    const order = parseInput(schema, await readJsonBody(request, MAX_EXPORT_BYTES))
    const { fileName, leftOut, parts } = await printSheet(desk, order, {
      locale,
      signal: request.signal,
    })
    const answer = streamedFileAnswer({
      parts,
      fileName,
      contentType: 'application/pdf',
      isFresh: true,
      onError: (error) => desk.log.error({ error }, 'a file broke off'),
    })
    answer.headers.set('X-Left-Out', String(leftOut))
    return answer
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
