'use client'
import { UserRound, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { ChoiceCards } from '@/components/ui/choice-card'
import { fitStyle, switchAudience } from '@/lib/core/contact-way/branches'
import type { Audience, ContactWayForm } from '@/lib/core/contact-way/form'
import { DepartmentField } from './department-field'
import { FormSection } from './form-section'
import { MemberField } from './member-field'

export const AudienceSection = () => {
  const t = useTranslations('form.audience')
  const { control, getValues, setValue, clearErrors } = useFormContext<ContactWayForm>()
  const type = useWatch({ control, name: 'audience.type' })
  const several = useRef<Audience>(undefined)

  const choose = (chosen: string) => {
    const now = getValues('audience')
    const next: Audience['type'] = chosen === '2' ? 2 : 1
    if (now.type === 2) several.current = now
    clearErrors('audience')
    setValue('audience', switchAudience(now, next, several.current), { shouldDirty: true })
    setValue('placement', fitStyle(getValues('placement'), next))
  }

  const keptAside = type === 1 && (several.current?.user.length ?? 0) > 1
  return (
    <FormSection title={t('title')} why={t('why')}>
      <div data-field="audience.type">
        <ChoiceCards
          label={t('label')}
          value={String(type)}
          onValueChange={choose}
          items={[
            { value: '1', title: t('single'), hint: t('singleHint'), icon: UserRound },
            { value: '2', title: t('multiple'), hint: t('multipleHint'), icon: UsersRound },
          ]}
        />
        {keptAside && <p className="mt-2 text-hint text-text-3">{t('kept')}</p>}
      </div>
      <MemberField single={type === 1} />
      {type === 2 && <DepartmentField />}
    </FormSection>
  )
}
