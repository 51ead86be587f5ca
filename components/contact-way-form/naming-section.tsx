'use client'
import { useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import { Switch } from '@/components/ui/switch'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { MAX_REMARK_CHARACTERS } from '@/lib/core/contact-way/limits'
import { FieldPair, FormSection } from './form-section'
import { StateField } from './state-field'
import { TextField } from './text-field'

export const NamingSection = ({ hasOutcome }: { hasOutcome: boolean }) => {
  const t = useTranslations('form')
  return (
    <FormSection title={t('naming.title')} why={t('naming.why')}>
      <FieldPair>
        <TextField
          name="remark"
          label={t('naming.remark')}
          note={t('advised')}
          hint={t('naming.remarkHint')}
          limit={{ count: 'characters', max: MAX_REMARK_CHARACTERS }}
        />
        <StateField hasOutcome={hasOutcome} />
      </FieldPair>
      <SkipVerifyField />
    </FormSection>
  )
}

/** Whether a colleague has to accept first. */
export const SkipVerifyField = () => {
  const t = useTranslations('form.naming')
  const { control } = useFormContext<ContactWayForm>()
  const { field } = useController({ control, name: 'skip_verify' })
  return (
    <div data-field="skip_verify">
      <Switch
        checked={field.value}
        onCheckedChange={field.onChange}
        label={t('skipVerify')}
        hint={t('skipVerifyHint')}
      />
    </div>
  )
}
