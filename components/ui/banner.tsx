import clsx from 'clsx'
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type BannerTone = 'warn' | 'bad' | 'ok' | 'info'

interface BannerProps {
  tone: BannerTone
  icon?: LucideIcon | undefined
  /** The fact. */
  title: ReactNode
  /** Its consequence. */
  children?: ReactNode
  action?: ReactNode
  place: 'page' | 'local'
}

const tones: Record<BannerTone, { box: string; ink: string; icon: LucideIcon }> = {
  warn: { box: 'border-warn-line bg-warn-tint', ink: 'text-warn', icon: TriangleAlert },
  bad: { box: 'border-bad-line bg-bad-tint', ink: 'text-bad', icon: CircleAlert },
  ok: { box: 'border-ok-line bg-ok-tint', ink: 'text-ok', icon: CircleCheck },
  info: { box: 'border-line bg-subtle', ink: 'text-text-3', icon: Info },
}

export const Banner = ({ tone, icon, title, children, action, place }: BannerProps) => {
  const { box, ink, icon: usual } = tones[tone]
  const Icon = icon ?? usual
  const isPage = place === 'page'
  return (
    <div
      className={clsx(
        'flex text-text',
        box,
        isPage
          ? 'min-h-10 items-center gap-3 border-b px-4 py-1 text-small tablet:px-6'
          : 'items-start gap-3 rounded-card border px-4 py-3',
      )}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} className={clsx('shrink-0', ink, !isPage && 'mt-0.5')} />
      <div className="min-w-0 flex-1 break-words">
        <span
          className={clsx(children || isPage ? 'font-semibold' : undefined, !isPage && children && 'block')}
        >
          {title}
        </span>
        {children && (
          <span className={clsx('text-text-2', !isPage && 'block text-small leading-5')}>{children}</span>
        )}
      </div>
      {action && <div className="shrink-0">{action}</div>}
    </div>
  )
}
