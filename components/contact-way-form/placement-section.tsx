'use client'
import { AppWindow, QrCode } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { ChoiceCards } from '@/components/ui/choice-card'
import { Segmented } from '@/components/ui/segmented'
import { switchPlacement } from '@/lib/core/contact-way/branches'
import type { ContactWayForm, Placement } from '@/lib/core/contact-way/form'
import { STYLES_BY_TYPE } from '@/lib/core/contact-way/limits'
import { FormSection } from './form-section'

export const PlacementSection = () => {
  const t = useTranslations('form.placement')
  const { control, getValues, setValue, clearErrors } = useFormContext<ContactWayForm>()
  const scene = useWatch({ control, name: 'placement.scene' })
  const earlier = useRef<Placement>(undefined)

  const choose = (chosen: string) => {
    const now = getValues('placement')
    if (now.scene === 1) earlier.current = now
    clearErrors('placement')
    setValue('placement', switchPlacement(now, chosen === '1' ? 1 : 2, earlier.current), {
      shouldDirty: true,
    })
  }

  return (
    <FormSection title={t('title')} why={t('why')}>
      <div data-field="placement.scene">
        <ChoiceCards
          label={t('label')}
          value={String(scene)}
          onValueChange={choose}
          items={[
            { value: '2', title: t('code'), hint: t('codeHint'), icon: QrCode },
            { value: '1', title: t('control'), hint: t('controlHint'), icon: AppWindow },
          ]}
        />
      </div>
      {scene === 1 && <StyleField />}
    </FormSection>
  )
}

const StyleField = () => {
  const t = useTranslations('form.placement')
  const { control, setValue } = useFormContext<ContactWayForm>()
  const type = useWatch({ control, name: 'audience.type' })
  const placement = useWatch({ control, name: 'placement' })
  const hintId = useId()
  return (
    <div data-field="placement.style" aria-describedby={hintId}>
      <p className="mb-2 font-semibold text-body text-text">{t('style')}</p>
      <Segmented
        label={t('style')}
        value={String(placement.scene === 1 ? placement.style : 1)}
        onValueChange={(chosen) => {
          const style = STYLES_BY_TYPE[1].find((one) => String(one) === chosen) ?? 1
          setValue('placement', { scene: 1, style }, { shouldDirty: true, shouldValidate: true })
        }}
        items={STYLES_BY_TYPE[type].map((style) => ({
          value: String(style),
          label: t('styleOf', { style }),
        }))}
        size="form"
        className="w-full"
      />
      <p id={hintId} className="mt-2 text-hint text-text-3">
        {type === 2 ? t('styleFewer') : t('styleHint')}
      </p>
    </div>
  )
}
