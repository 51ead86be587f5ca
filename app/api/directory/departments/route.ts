import { departmentsSchema, findDepartmentsQuerySchema } from '@/lib/core/directory'
import { route } from '@/lib/server/http/route'

export const GET = route({
  role: 'viewer',
  query: findDepartmentsQuerySchema,
  answer: departmentsSchema,
  run: async ({ desk, query }) => ({ items: await desk.directory.findDepartments(query.q) }),
})
