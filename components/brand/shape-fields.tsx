'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LEVELS, MAX_SIZE_MM, MIN_SIZE_MM } from '@/lib/core/qr/sizes'
import { FRAMES, LOGO_SOURCES, levelWithLogo, MODULE_SHAPES } from '@/lib/core/qr/style'
import { ChoiceField } from './choice-field'
import type { BrandFormState } from './use-brand-form'

const pair = 'grid items-start gap-5 tablet:grid-cols-2'

/** What stands in the middle of a code. Without a logo there is none to choose. */
export const MiddleField = ({ form, hasLogo }: { form: BrandFormState; hasLogo: boolean }) => {
  const t = useTranslations('brand.logo')
  const { logo } = form.draft
  const items = LOGO_SOURCES.filter((value) => value !== 'brand' || hasLogo || logo === 'brand')
  return (
    <div data-field="logo">
      <ChoiceField
        label={t('title')}
        value={logo}
        items={items.map((value) => ({ value, label: t(value) }))}
        hint={hasLogo || logo !== 'none' ? t(`${logo}Hint`) : t('missingHint')}
        error={form.errorOf('logo')}
        onChange={(value) => form.edit({ logo: value })}
      />
    </div>
  )
}

export const ShapeFields = ({ form }: { form: BrandFormState }) => {
  const t = useTranslations('brand')
  const { shape, frame } = form.draft
  return (
    <div className={pair}>
      <ChoiceField
        label={t('shape.title')}
        value={shape}
        items={MODULE_SHAPES.map((value) => ({ value, label: t(`shape.${value}`) }))}
        onChange={(value) => form.edit({ shape: value })}
      />
      <ChoiceField
        label={t('frame.title')}
        value={frame}
        items={FRAMES.map((value) => ({ value, label: t(`frame.${value}`) }))}
        onChange={(value) => form.edit({ frame: value })}
      />
    </div>
  )
}

export const SizeFields = ({ form }: { form: BrandFormState }) => {
  const t = useTranslations('brand')
  const tCode = useTranslations('codeStyle')
  const { level, logo, sizeMm } = form.draft
  const error = form.errorOf('sizeMm')
  return (
    <div className={pair}>
      <ChoiceField
        label={t('level.title')}
        value={level}
        items={LEVELS.map((value) => ({ value, label: value }))}
        hint={
          levelWithLogo(level, logo) === level
            ? t('level.hint', { level: tCode(`level.${level}`) })
            : t('level.raised')
        }
        onChange={(value) => form.edit({ level: value })}
      />
      <div data-field="sizeMm" className="min-w-0">
        <Field
          label={t('size.title')}
          hint={t('size.hint', { min: MIN_SIZE_MM, max: MAX_SIZE_MM })}
          error={error}
        >
          {(ids) => (
            <Input
              {...ids}
              invalid={error !== undefined}
              inputMode="decimal"
              autoComplete="off"
              trailing="mm"
              value={sizeMm}
              onChange={(event) => form.edit({ sizeMm: event.target.value }, 'sizeMm')}
              onBlur={form.leave}
            />
          )}
        </Field>
      </div>
    </div>
  )
}
