'use client'
import { Clock, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { Segmented } from '@/components/ui/segmented'
import { type ContactWayForm, canBeTemporary } from '@/lib/core/contact-way/form'
import { PhoneFrame } from './preview-phone'
import { ScanPreview } from './preview-scan'

const ClosingPreview = lazy(() =>
  import('./preview-closing').then((module) => ({ default: module.ClosingPreview })),
)

type Moment = 'scan' | 'end'

/** What the customer sees, at two moments; a sketch, always light. */
export const PreviewPanel = () => {
  const t = useTranslations('form.previewPanel')
  const [chosen, setChosen] = useState<Moment>('scan')
  const { control } = useFormContext<ContactWayForm>()
  const [type, scene, on] = useWatch({ control, name: ['audience.type', 'placement.scene', 'temporary.on'] })
  const temporary = on && canBeTemporary({ audience: { type }, placement: { scene } } as ContactWayForm)
  const moment = temporary ? chosen : 'scan'
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="font-semibold text-label text-text">{t('title')}</h2>
        <p className="text-meta text-text-3">{t('note')}</p>
      </div>
      {temporary ? (
        <Segmented
          label={t('momentLabel')}
          value={moment}
          onValueChange={(value) => setChosen(value === 'end' ? 'end' : 'scan')}
          items={[
            { value: 'scan', label: t('scan') },
            { value: 'end', label: t('end') },
          ]}
          size="bar"
          className="w-full"
        />
      ) : (
        <p className="text-hint text-text-3">
          {t('scan')} · {t('noEnd')}
        </p>
      )}
      <PhoneFrame>
        {moment === 'end' ? (
          <Suspense>
            <ClosingPreview />
          </Suspense>
        ) : (
          <ScanPreview />
        )}
      </PhoneFrame>
      <ul className="flex flex-col gap-3 border-line border-t pt-4 text-hint text-text-2">
        <li className="flex gap-2">
          <Lock aria-hidden size={16} strokeWidth={1.75} className="mt-px shrink-0 text-text-3" />
          {t('forever')}
        </li>
        {temporary && (
          <li className="flex gap-2">
            <Clock aria-hidden size={16} strokeWidth={1.75} className="mt-px shrink-0 text-text-3" />
            {t('dies')}
          </li>
        )}
      </ul>
    </div>
  )
}
