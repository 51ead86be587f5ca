'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { logoHref } from '@/lib/client/brand-query'
import type { BrandAnswer } from '@/lib/core/brand'
import { toBody } from './brand-draft'
import { BrandPreview } from './brand-preview'
import { CaptionField } from './caption-field'
import { ColourFields } from './colour-fields'
import { LogoUpload } from './logo-upload'
import { MiddleField, ShapeFields, SizeFields } from './shape-fields'
import { useBrandForm } from './use-brand-form'
import { useReadableColour } from './use-readable-colour'

/** The one that is chosen, or what one types into. */
const CONTROL = ':is(input:checked, input:not([type=radio]))'

/** How codes look unless chosen otherwise, with a sample beside it. */
export const BrandForm = ({ brand }: { brand: BrandAnswer }) => {
  const t = useTranslations('brand')
  const root = useRef<HTMLFormElement>(null)
  const form = useBrandForm(brand)
  const { draft, save } = form
  const ink = useReadableColour(draft.ink, brand.ink)
  const paper = useReadableColour(draft.paper, brand.paper)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.leave()
    const [first] = Object.keys(form.issues)
    if (first === undefined) form.submit()
    else root.current?.querySelector<HTMLElement>(`[data-field="${first}"] ${CONTROL}`)?.focus()
  }
  return (
    <form
      ref={root}
      noValidate
      onSubmit={submit}
      className="grid gap-5 tablet:gap-x-8 tablet:grid-cols-[1fr_200px]"
    >
      <div className="grid min-w-0 content-start gap-5">
        <LogoUpload
          brand={brand}
          onUpload={() => !brand.hasLogo && draft.logo === 'none' && form.edit({ logo: 'brand' })}
          onRemove={() => draft.logo === 'brand' && form.edit({ logo: 'none' })}
        />
        <MiddleField form={form} hasLogo={brand.hasLogo} />
        <ColourFields form={form} ink={ink} paper={paper} />
        <ShapeFields form={form} />
        <SizeFields form={form} />
        <CaptionField form={form} />
      </div>
      <div className="min-w-0">
        <div className="tablet:sticky tablet:top-6">
          <BrandPreview
            style={{ ...toBody(draft), ink, paper }}
            logo={brand.logoVersion === null ? null : logoHref(brand.logoVersion)}
          />
        </div>
      </div>
      <div className="grid min-w-0 gap-4">
        {save.error && !form.isRefused && <InlineError error={save.error} />}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" variant="primary" size="form" busy={save.isPending}>
            {t('save')}
          </Button>
          {form.isChanged && !save.isPending && <span className="text-hint text-text-3">{t('unsaved')}</span>}
        </div>
        <div role="status" className="empty:hidden">
          {save.isSuccess && !form.isChanged && <Banner tone="ok" place="local" title={t('saved')} />}
        </div>
      </div>
    </form>
  )
}
