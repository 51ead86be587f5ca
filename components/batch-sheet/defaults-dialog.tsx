'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { FormProvider, type Resolver, useForm } from 'react-hook-form'
import { AudienceSection } from '@/components/contact-way-form/audience-section'
import { contactWayResolver } from '@/components/contact-way-form/contact-way-resolver'
import { focusField, visibleErrorPaths } from '@/components/contact-way-form/focus-field'
import { FormSection } from '@/components/contact-way-form/form-section'
import { SkipVerifyField } from '@/components/contact-way-form/naming-section'
import { PlacementSection } from '@/components/contact-way-form/placement-section'
import { TemporarySection } from '@/components/contact-way-form/temporary-section'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ContactWayForm } from '@/lib/core/contact-way/form'

interface DefaultsDialogProps {
  defaults: ContactWayForm
  onSave: (defaults: ContactWayForm) => void
  onClose: () => void
}

/** The rules of the form, but that a row may bring its own colleagues, name and `state`. */
const defaultsResolver: Resolver<ContactWayForm> = async (values, context, options) => {
  const judged = await contactWayResolver(values, context, options)
  const { audience: _, remark: __, state: ___, ...errors } = judged.errors
  return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors }
}

/** What empty cells take: the fields of the form for one code. */
export const DefaultsDialog = ({ defaults, onSave, onClose }: DefaultsDialogProps) => {
  const t = useTranslations('batchSheet.defaults')
  const formId = useId()
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={t('title')}
      description={t('text')}
      size={640}
      footer={
        <>
          <Button size="form" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={formId} variant="primary" size="form">
            {t('save')}
          </Button>
        </>
      }
    >
      <DefaultsForm formId={formId} defaults={defaults} onSave={onSave} />
    </Dialog>
  )
}

interface DefaultsFormProps extends Pick<DefaultsDialogProps, 'defaults' | 'onSave'> {
  formId: string
}

const DefaultsForm = ({ formId, defaults, onSave }: DefaultsFormProps) => {
  const t = useTranslations('batchSheet.defaults')
  const root = useRef<HTMLFormElement>(null)
  const form = useForm<ContactWayForm>({
    defaultValues: defaults,
    resolver: defaultsResolver,
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const submit = form.handleSubmit(onSave, (errors) => {
    const [first] = visibleErrorPaths(errors)
    if (first !== undefined) focusField(root.current, first)
  })
  return (
    <FormProvider {...form}>
      <form
        ref={root}
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.stopPropagation()
          void submit(event)
        }}
      >
        <AudienceSection />
        <PlacementSection />
        <FormSection title={t('verify')} why={t('verifyWhy')}>
          <SkipVerifyField />
        </FormSection>
        <TemporarySection />
      </form>
    </FormProvider>
  )
}
