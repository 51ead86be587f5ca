import { DeskFault } from '@/lib/server/desk-fault'
import { route } from '@/lib/server/http/route'

const nothing = route({
  role: 'viewer',
  run: async () => {
    throw new DeskFault('not_found')
  },
})

export const GET = nothing
export const POST = nothing
export const PUT = nothing
export const PATCH = nothing
export const DELETE = nothing
export const OPTIONS = nothing
