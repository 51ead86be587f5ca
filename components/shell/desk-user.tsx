'use client'

import { createContext, type ReactNode, use } from 'react'
import type { DeskUser, Role } from '@/lib/core/roles'

const DeskUserContext = createContext<DeskUser | null>(null)

// Written out here because lib/core/roles brings zod along, which has no place in every page.
const rank: Record<Role, number> = { viewer: 0, editor: 1, admin: 2 }

export const DeskUserProvider = ({ user, children }: { user: DeskUser; children: ReactNode }) => (
  <DeskUserContext value={user}>{children}</DeskUserContext>
)

/** Who is signed in. Throws outside of the desk. */
export const useDeskUser = (): DeskUser => {
  const user = use(DeskUserContext)
  if (!user) throw new Error('useDeskUser is used outside of DeskUserProvider')
  return user
}

/** Whether the signed-in person may do what `needed` may. */
export const useCan = (needed: Role): boolean => rank[useDeskUser().role] >= rank[needed]
