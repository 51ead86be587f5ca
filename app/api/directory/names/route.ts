import { directoryNamesSchema } from '@/lib/core/directory'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'

export const GET = route({
  role: 'viewer',
  answer: directoryNamesSchema,
  run: ({ desk }) => desk.directory.readNames(),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
