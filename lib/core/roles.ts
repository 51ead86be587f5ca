import * as z from 'zod'

export const roleSchema = z.enum(['viewer', 'editor', 'admin'])
export type Role = z.infer<typeof roleSchema>

const rank: Record<Role, number> = { viewer: 0, editor: 1, admin: 2 }

/** Whether `role` may do what `needed` may: each role includes the ones below it. */
export const hasRole = (role: Role, needed: Role): boolean => rank[role] >= rank[needed]

/** Who is signed in. */
export interface DeskUser {
  id: string
  name: string
  username: string
  role: Role
}
