import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type Tone = 'ok' | 'warn' | 'bad' | 'accent' | 'neutral'

const tones: Record<Tone, string> = {
  ok: 'bg-ok-tint text-ok',
  warn: 'bg-warn-tint text-warn',
  bad: 'bg-bad-tint text-bad',
  accent: 'bg-accent-tint text-accent-text',
  neutral: 'bg-fill text-text-2',
}

interface BadgeProps {
  tone: Tone
  icon: LucideIcon
  children: ReactNode
}

export const Badge = ({ tone, icon: Icon, children }: BadgeProps) => (
  <span
    className={clsx(
      'inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-chip px-1.5 text-meta forced-colors:border',
      tones[tone],
    )}
  >
    <Icon aria-hidden size={14} strokeWidth={2} className="shrink-0" />
    {children}
  </span>
)
