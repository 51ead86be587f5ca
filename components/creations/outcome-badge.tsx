import { CircleCheck, CircleQuestionMark, CircleX, Loader, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CreationStatus } from '@/lib/core/creation'

const looks: Record<CreationStatus, { icon: LucideIcon; ink: string }> = {
  pending: { icon: Loader, ink: 'text-text-3' },
  created: { icon: CircleCheck, ink: 'text-ok' },
  failed: { icon: CircleX, ink: 'text-bad' },
  unknown: { icon: CircleQuestionMark, ink: 'text-warn' },
}

/** An outcome as colour, icon and word. */
export const OutcomeBadge = ({ status }: { status: CreationStatus }) => {
  const t = useTranslations('creations.status')
  const { icon: Icon, ink } = looks[status]
  return (
    <span className={`inline-flex h-6 items-center gap-1.5 self-start whitespace-nowrap text-small ${ink}`}>
      <Icon aria-hidden size={14} strokeWidth={2} className="shrink-0" />
      {t(status)}
    </span>
  )
}
