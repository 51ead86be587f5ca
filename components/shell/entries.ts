import { ContactRound, History, Layers, type LucideIcon, Printer, QrCode, Settings2 } from 'lucide-react'
import type { ListName } from '@/lib/core/list-look'

export interface Entry {
  href: string
  words: 'channels' | 'contactWays' | 'batches' | 'print' | 'creations' | 'settings'
  icon: LucideIcon
  /** The list whose rows are counted beside it. */
  list?: ListName
}

export const entries: readonly Entry[] = [
  { href: '/channels', words: 'channels', icon: QrCode, list: 'channels' },
  { href: '/contact-ways', words: 'contactWays', icon: ContactRound, list: 'contact-ways' },
  { href: '/batches', words: 'batches', icon: Layers },
]

/** What is done with codes; on phones in the menu. */
export const printEntry: Entry = { href: '/print', words: 'print', icon: Printer }

/** What was done here; on phones in the menu. */
export const creationsEntry: Entry = { href: '/creations', words: 'creations', icon: History }

/** Set apart from the work. */
export const settingsEntry: Entry = { href: '/settings', words: 'settings', icon: Settings2 }

export const isWithin = (path: string, href: string) => path === href || path.startsWith(`${href}/`)
