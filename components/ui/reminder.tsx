import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** What to know before one decides. */
export const Reminder = ({ children }: { children: ReactNode }) => (
  <p className="flex gap-2 text-body text-text-2">
    <TriangleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-warn" />
    {children}
  </p>
)
