import { findMembersQuerySchema, membersSchema } from '@/lib/core/directory'
import { route } from '@/lib/server/http/route'

export const GET = route({
  role: 'viewer',
  query: findMembersQuerySchema,
  answer: membersSchema,
  run: async ({ desk, query }) => ({ items: await desk.directory.findMembers(query.q, query.departmentId) }),
})
