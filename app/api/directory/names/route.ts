import { directoryNamesSchema } from '@/lib/core/directory'
import { route } from '@/lib/server/http/route'

export const GET = route({
  role: 'viewer',
  answer: directoryNamesSchema,
  run: ({ desk }) => desk.directory.readNames(),
})
