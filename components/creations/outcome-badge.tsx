import {
  CircleAlert,
  CircleCheck,
  CircleQuestionMark,
  CircleX,
  Clock,
  Loader,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RowOutcome } from '@/lib/core/batch/batch'

const looks: Record<RowOutcome, { icon: LucideIcon; ink: string }> = {
  waiting: { icon: Clock, ink: 'text-text-3' },
  skipped: { icon: CircleAlert, ink: 'text-bad' },
  pending: { icon: Loader, ink: 'text-text-3' },
  created: { icon: CircleCheck, ink: 'text-ok' },
  failed: { icon: CircleX, ink: 'text-bad' },
  unknown: { icon: CircleQuestionMark, ink: 'text-warn' },
}

/** An outcome as colour, icon and word. */
export const OutcomeBadge = ({ status }: { status: RowOutcome }) => {
  const t = useTranslations('creations.status')
  const { icon: Icon, ink } = looks[status]
  return (
    <span className={`inline-flex h-6 items-center gap-1.5 self-start whitespace-nowrap text-small ${ink}`}>
      <Icon aria-hidden size={14} strokeWidth={2} className="shrink-0" />
      {t(status)}
    </span>
  )
}
