import { departmentsSchema, findDepartmentsQuerySchema } from '@/lib/core/directory'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'

export const GET = route({
  role: 'viewer',
  query: findDepartmentsQuerySchema,
  answer: departmentsSchema,
  run: async ({ desk, query }) => ({ items: await desk.directory.findDepartments(query.q) }),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
