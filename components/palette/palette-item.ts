import type { LucideIcon } from 'lucide-react'

/** One thing that the palette offers. */
export interface PaletteItem {
  id: string
  title: string
  icon: LucideIcon
  /** In mono at the right. */
  detail?: string | undefined
  /** A key that does the same. */
  hotkey?: string
  /** Where it leads; remembered among the recent ones. */
  href?: string
  act?: () => void | Promise<void>
}

export interface PaletteGroup {
  id: string
  title: string
  items: PaletteItem[]
}
