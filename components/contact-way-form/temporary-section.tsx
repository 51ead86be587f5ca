'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { Switch } from '@/components/ui/switch'
import { useIdleLoad } from '@/components/ui/use-surface'
import { switchTemporary } from '@/lib/core/contact-way/branches'
import { type ContactWayForm, canBeTemporary, type Temporary } from '@/lib/core/contact-way/form'
import { FormSection } from './form-section'

const loadFields = () => import('./temporary-fields')
const TemporaryFields = lazy(() => loadFields().then((module) => ({ default: module.TemporaryFields })))
const loadClosing = () => import('./closing-section')
const ClosingSection = lazy(() => loadClosing().then((module) => ({ default: module.ClosingSection })))
const loadBoth = () => Promise.all([loadFields(), loadClosing()])

/** Temporary mode and its closing message; a sentence where the choices above rule it out. */
export const TemporarySection = () => {
  const t = useTranslations('form.temporary')
  const { control, getValues, setValue, clearErrors } = useFormContext<ContactWayForm>()
  const [type, scene, on] = useWatch({ control, name: ['audience.type', 'placement.scene', 'temporary.on'] })
  const earlier = useRef<Temporary>(undefined)
  useIdleLoad(loadBoth)

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
        {on && (
          <Suspense>
            <TemporaryFields />
          </Suspense>
        )}
      </FormSection>
      {on && (
        <Suspense>
          <ClosingSection />
        </Suspense>
      )}
    </>
  )
}
