import { fileAnswer } from '@/lib/server/http/file-answer'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'
import { readReaderFile } from '@/lib/server/picture/decoder'

export const GET = route({
  role: 'viewer',
  run: async () => fileAnswer({ bytes: await readReaderFile(), contentType: 'application/wasm' }),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
