'use client'
import { useNow, useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { Banner } from '@/components/ui/banner'
import { Switch } from '@/components/ui/switch'
import { switchTemporary } from '@/lib/core/contact-way/branches'
import { toSeconds } from '@/lib/core/contact-way/duration'
import { type ContactWayForm, canBeTemporary, type Temporary } from '@/lib/core/contact-way/form'
import { MAX_TEMPORARY_SECONDS } from '@/lib/core/contact-way/limits'
import { ClosingSection } from './closing-section'
import { DurationField } from './duration-field'
import { FormSection } from './form-section'
import { TextField } from './text-field'
import { useMoment } from './use-words'

/** Temporary mode and its closing message; a sentence where the choices above rule it out. */
export const TemporarySection = () => {
  const t = useTranslations('form.temporary')
  const { control, getValues, setValue, clearErrors } = useFormContext<ContactWayForm>()
  const [type, scene, on] = useWatch({ control, name: ['audience.type', 'placement.scene', 'temporary.on'] })
  const earlier = useRef<Temporary>(undefined)

  if (!canBeTemporary({ audience: { type }, placement: { scene } } as ContactWayForm)) {
    return (
      <p className="border-line border-t py-5 text-hint text-text-3">{t(on ? 'keptAside' : 'onlySingle')}</p>
    )
  }

  const toggle = (next: boolean) => {
    const now = getValues('temporary')
    if (now.on) earlier.current = now
    clearErrors('temporary')
    setValue('temporary', switchTemporary(now, next, earlier.current), { shouldDirty: true })
  }

  return (
    <>
      <FormSection title={t('title')} why={t('why')}>
        <div data-field="temporary.on">
          <Switch checked={on} onCheckedChange={toggle} label={t('switch')} hint={t('switchHint')} />
        </div>
        {on && <TemporaryFields />}
      </FormSection>
      {on && <ClosingSection />}
    </>
  )
}

const TemporaryFields = () => {
  const t = useTranslations('form.temporary')
  return (
    <>
      <Banner tone="warn" place="local" title={t('notListed')} />
      <DurationField
        name="temporary.expires"
        label={t('expires')}
        hint={<ExpiryMoment />}
        quick={[
          { amount: 1, unit: 'days' },
          { amount: 7, unit: 'days' },
          { amount: 14, unit: 'days' },
        ]}
      />
      <DurationField
        name="temporary.chat"
        label={t('chat')}
        hint={t('chatHint')}
        quick={[
          { amount: 1, unit: 'hours' },
          { amount: 24, unit: 'hours' },
          { amount: 3, unit: 'days' },
        ]}
      />
      <UnionidField />
    </>
  )
}

const UnionidField = () => {
  const t = useTranslations('form')
  return (
    <TextField
      name="temporary.unionid"
      label={t('temporary.unionid')}
      note={t('optional')}
      placeholder={t('temporary.unionidPlaceholder')}
      hint={t('temporary.unionidHint')}
      mono
    />
  )
}

/** The real moment at which the code would die when it were made now. */
const ExpiryMoment = () => {
  const t = useTranslations('form.temporary')
  const { control } = useFormContext<ContactWayForm>()
  const expires = useWatch({ control, name: 'temporary.expires' })
  const now = useNow({ updateInterval: 30_000 })
  const speak = useMoment()
  const seconds = expires ? toSeconds(expires) : null
  if (seconds === null || seconds < 1 || seconds > MAX_TEMPORARY_SECONDS) return t('longest')
  return t('expiresAt', { moment: speak(new Date(now.getTime() + seconds * 1000)) })
}
