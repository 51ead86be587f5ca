import { MAX_EXPORT_BYTES } from '@/lib/core/export'
import { printOrderSchema, sheetCheckSchema } from '@/lib/core/sheet/order'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { readJsonBody } from '@/lib/server/http/read-body'
import { route } from '@/lib/server/http/route'
import { parseInput } from '@/lib/server/parse-input'
import { readBrand } from '@/lib/server/services/brand'
import { checkSheet } from '@/lib/server/services/printing/check-sheet'

export const POST = route({
  role: 'viewer',
  answer: sheetCheckSchema,
  run: async ({ desk, request, locale }) => {
    const schema = printOrderSchema(await readBrand(desk))
    const order = parseInput(schema, await readJsonBody(request, MAX_EXPORT_BYTES))
    return checkSheet(desk, order, { locale, signal: request.signal })
  },
})

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['POST'])
