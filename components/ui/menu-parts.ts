'use client'

import { createContext, use } from 'react'

/** The parts of a menu come with its surface: what stands in one gets them from there. */
export type MenuParts = typeof import('radix-ui/dropdown-menu')

export const MenuPartsContext = createContext<MenuParts | null>(null)

export const useMenuParts = (): MenuParts => {
  const parts = use(MenuPartsContext)
  if (!parts) throw new Error('An item of a menu stands outside of MenuContent')
  return parts
}
