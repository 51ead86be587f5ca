import { CircleAlert, CircleCheck, Loader, type LucideIcon, Pause, Search, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { BatchStatus, BatchSummary } from '@/lib/core/batch/batch'

const looks: Record<BatchStatus | 'looking', { icon: LucideIcon; look: string }> = {
  running: { icon: Loader, look: 'bg-accent-tint text-accent-text' },
  looking: { icon: Search, look: 'bg-warn-tint text-warn' },
  paused: { icon: Pause, look: 'bg-fill text-text-2' },
  stopped: { icon: CircleAlert, look: 'bg-bad-tint text-bad' },
  cancelled: { icon: Square, look: 'bg-fill text-text-2' },
  done: { icon: CircleCheck, look: 'bg-ok-tint text-ok' },
}

/** The status of a batch as colour, icon and word. */
export const BatchBadge = ({ batch: { status, counts } }: { batch: BatchSummary }) => {
  const t = useTranslations('batches.status')
  const shown = status === 'running' && counts.pending === 0 && counts.unknown > 0 ? 'looking' : status
  const { icon: Icon, look } = looks[shown]
  return (
    <span
      className={`inline-flex h-6 items-center gap-1.5 self-start justify-self-start whitespace-nowrap rounded-chip px-2 text-meta forced-colors:border ${look}`}
    >
      <Icon aria-hidden size={14} strokeWidth={2} className="shrink-0" />
      {t(shown)}
    </span>
  )
}
