import { ContactRound, type LucideIcon, Printer, QrCode } from 'lucide-react'

export interface Entry {
  href: string
  words: 'channels' | 'contactWays' | 'print'
  icon: LucideIcon
}

export const entries: readonly Entry[] = [
  { href: '/channels', words: 'channels', icon: QrCode },
  { href: '/contact-ways', words: 'contactWays', icon: ContactRound },
  { href: '/print', words: 'print', icon: Printer },
]

export const isWithin = (path: string, href: string) => path === href || path.startsWith(`${href}/`)
