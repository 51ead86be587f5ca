import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface ListEntryProps {
  icon: LucideIcon
  date: ReactNode
  children: ReactNode
}

/** One row on a phone; the link or button among its children is stretched over the whole entry. */
export const ListEntry = ({ icon: Icon, date, children }: ListEntryProps) => (
  <li className="relative flex h-[81px] items-center gap-4 border-line border-b px-4">
    <span
      aria-hidden
      className="grid size-14 shrink-0 place-items-center rounded-card border border-line bg-paper text-ink"
    >
      <Icon size={28} strokeWidth={1.5} />
    </span>
    <div className="grid min-w-0 flex-1 gap-1">{children}</div>
    <span className="shrink-0 self-start pt-5 text-small text-text-3">{date}</span>
  </li>
)

/** Class of the element that opens the entry. */
export const ENTRY_OPENER = 'truncate text-left text-section after:absolute after:inset-0'
