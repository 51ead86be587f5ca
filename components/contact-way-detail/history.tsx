'use client'

import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { ContactWay } from '@/lib/core/contact-way/wire'

/** Who made the code, as far as the desk knows. */
export const History = ({
  contactWay: { createdBy, createdAt, createdPrecision },
}: {
  contactWay: ContactWay
}) => {
  const t = useTranslations('detail.history')
  if (!createdBy) return <p className="text-small text-text-3">{t('createdElsewhere')}</p>
  return (
    <ol>
      <li className="flex items-center gap-3">
        <span className="flex size-6 items-center justify-center rounded-full bg-fill">
          <CircleCheck aria-hidden className="size-3.5 text-ok" strokeWidth={2} />
        </span>
        <span className="flex-1">{t('created', { name: createdBy })}</span>
        <span className="text-small text-text-2">
          <Time value={createdAt} precision={createdPrecision ?? 'moment'} />
        </span>
      </li>
    </ol>
  )
}
