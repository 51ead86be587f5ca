'use client'

import { useTranslations } from 'next-intl'
import { type Colour, contrast, MIN_CONTRAST } from '@/lib/core/qr/colour'
import { ColourField } from './colour-field'
import type { BrandFormState } from './use-brand-form'

interface ColourFieldsProps {
  form: BrandFormState
  /** As they were read last. */
  ink: Colour
  paper: Colour
}

/** Both colours, and how far they are apart. */
export const ColourFields = ({ form, ink, paper }: ColourFieldsProps) => {
  const t = useTranslations('brand')
  const ratio = Math.floor(contrast(ink, paper) * 10) / 10
  return (
    <div>
      <div className="grid items-start gap-5 tablet:grid-cols-2">
        {(['ink', 'paper'] as const).map((field) => (
          <div key={field} data-field={field} className="min-w-0">
            <ColourField
              label={t(field)}
              text={form.draft[field]}
              colour={field === 'ink' ? ink : paper}
              error={form.errorOf(field)}
              onType={(text) => form.edit({ [field]: text }, field)}
              onPick={(colour) => form.edit({ [field]: colour })}
              onLeave={form.leave}
            />
          </div>
        ))}
      </div>
      <p className={`mt-1.5 text-hint ${ratio < MIN_CONTRAST ? 'text-bad' : 'text-text-3'}`}>
        {t('contrast', { ratio, min: MIN_CONTRAST })}
      </p>
    </div>
  )
}
