import { findMembersQuerySchema, membersSchema } from '@/lib/core/directory'
import { methodsBeside } from '@/lib/server/http/method-not-allowed'
import { route } from '@/lib/server/http/route'

export const GET = route({
  role: 'viewer',
  query: findMembersQuerySchema,
  answer: membersSchema,
  run: async ({ desk, query }) => ({ items: await desk.directory.findMembers(query.q, query.departmentId) }),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodsBeside(['GET'])
