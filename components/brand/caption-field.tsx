'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { MAX_CAPTION } from '@/lib/core/qr/style'
import { CAPTION_KINDS, type CaptionKind } from './brand-draft'
import type { BrandFormState } from './use-brand-form'

/** What stands below a code: something of the code, or a text of one's own. */
export const CaptionField = ({ form }: { form: BrandFormState }) => {
  const t = useTranslations('brand.caption')
  const { captionKind, ownCaption } = form.draft
  const error = form.errorOf('caption')
  const isOwn = captionKind === 'own'
  return (
    <div data-field="caption" className="grid items-start gap-5 tablet:grid-cols-2">
      <Field label={t('title')} error={isOwn ? undefined : error}>
        {(ids) => (
          <Select
            {...ids}
            value={captionKind}
            onChange={(event) =>
              form.edit(
                { captionKind: event.target.value as CaptionKind },
                event.target.value === 'own' && ownCaption === '' ? 'caption' : undefined,
              )
            }
            className="w-full"
          >
            {CAPTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(kind)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {isOwn && (
        <Field
          label={t('ownTitle')}
          error={error}
          counter={{ used: [...ownCaption].length, limit: MAX_CAPTION, unit: 'characters' }}
        >
          {(ids) => (
            <Input
              {...ids}
              invalid={error !== undefined}
              value={ownCaption}
              autoComplete="off"
              onChange={(event) => form.edit({ ownCaption: event.target.value }, 'caption')}
              onBlur={form.leave}
            />
          )}
        </Field>
      )}
    </div>
  )
}
