'use client'
import { useNow, useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Banner } from '@/components/ui/banner'
import { toSeconds } from '@/lib/core/contact-way/duration'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { MAX_TEMPORARY_SECONDS } from '@/lib/core/contact-way/limits'
import { DurationField } from './duration-field'
import { TextField } from './text-field'
import { useMoment } from './use-words'

/** How long the code and the chat last, and for whom. */
export const TemporaryFields = () => {
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
