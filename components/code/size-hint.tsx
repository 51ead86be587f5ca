'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Dot } from '@/components/ui/separator-dot'
import { FINE_MODULE_MM, scanDistance } from '@/lib/core/qr/sizes'
import type { FileFacts } from './code-options'

/** How large a module gets, from how far it scans, and what speaks against the choice. */
export const SizeHint = ({ facts, sizeMm }: { facts: FileFacts; sizeMm: number }) => {
  const t = useTranslations('code')
  const { moduleMm, sidePx, problem } = facts
  const warning = problem ?? (moduleMm !== undefined && moduleMm < FINE_MODULE_MM ? 'fine' : undefined)
  const parts = [
    ...(moduleMm === undefined ? [] : [t('hint.module', { mm: moduleMm })]),
    t('hint.distance', { cm: scanDistance(sizeMm) / 10 }),
    ...(sidePx === undefined || problem === 'tooManyPixels' ? [] : [t('hint.pixels', { side: sidePx })]),
  ]
  return (
    <div className="text-hint text-text-3" aria-live="polite">
      <p>
        {parts.map((part, index) => (
          <Fragment key={part}>
            {index > 0 && <Dot />}
            {part}
          </Fragment>
        ))}
      </p>
      {warning && (
        <p className="mt-1 flex gap-1.5 text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" strokeWidth={2} />
          {t(`hint.${warning}`)}
        </p>
      )}
    </div>
  )
}
