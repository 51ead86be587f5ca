'use client'
import { AppWindow, Image, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { Segmented } from '@/components/ui/segmented'
import { switchAttachment } from '@/lib/core/contact-way/branches'
import type { Attachment, ContactWayForm } from '@/lib/core/contact-way/form'
import { MAX_CLOSING_TEXT_BYTES } from '@/lib/core/contact-way/limits'
import { AttachmentFields } from './attachment-fields'
import { FormSection } from './form-section'
import { TextField } from './text-field'

const kinds = ['none', 'image', 'link', 'miniprogram'] as const satisfies readonly Attachment['kind'][]
const icons = { image: Image, link: Link2, miniprogram: AppWindow }

export const ClosingSection = () => {
  const t = useTranslations('form.closing')
  const { control, getValues, setValue, clearErrors } = useFormContext<ContactWayForm>()
  const kind = useWatch({ control, name: 'temporary.closing.attachment.kind' }) ?? 'none'
  const earlier = useRef<Partial<Record<Attachment['kind'], Attachment>>>({})
  const labelId = useId()

  const choose = (chosen: string) => {
    const now = getValues('temporary.closing.attachment')
    const next = kinds.find((one) => one === chosen) ?? 'none'
    earlier.current = { ...earlier.current, [now.kind]: now }
    clearErrors('temporary.closing.attachment')
    setValue('temporary.closing.attachment', switchAttachment(now, next, earlier.current), {
      shouldDirty: true,
    })
  }

  return (
    <FormSection title={t('title')} why={t('why')}>
      <TextField
        name="temporary.closing.text"
        label={t('text')}
        hint={t('textHint')}
        limit={{ count: 'bytes', max: MAX_CLOSING_TEXT_BYTES }}
        rows={4}
      />
      <div data-field="temporary.closing.attachment.kind">
        <p id={labelId} className="mb-2 font-semibold text-body text-text">
          {t('attach')}
          <span className="ml-2 font-normal text-meta text-text-3">{t('attachNote')}</span>
        </p>
        <Segmented
          label={t('attach')}
          value={kind}
          onValueChange={choose}
          items={kinds.map((one) => ({
            value: one,
            label: t(one),
            ...(one === 'none' ? {} : { icon: icons[one] }),
          }))}
          size="form"
          className="w-full"
        />
      </div>
      <AttachmentFields kind={kind} />
    </FormSection>
  )
}
