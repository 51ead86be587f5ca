'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Dot } from '@/components/ui/separator-dot'
import { chooseLocale } from '@/lib/client/preferences'
import { locales } from '@/lib/core/locale'

export const LanguageSwitch = () => {
  const t = useTranslations('signIn')
  const router = useRouter()
  const now = useLocale()
  return (
    <fieldset className="flex items-center text-small text-text-3">
      <legend className="sr-only">{t('language')}</legend>
      {locales.map((locale, at) => (
        <Fragment key={locale}>
          {at > 0 && <Dot />}
          <button
            type="button"
            lang={locale}
            aria-pressed={locale === now}
            onClick={() => {
              chooseLocale(locale)
              router.refresh()
            }}
            className="min-h-11 cursor-pointer rounded-chip hover:text-text hover:underline aria-pressed:text-text-2 tablet:min-h-6"
          >
            {t(`languages.${locale}`)}
          </button>
        </Fragment>
      ))}
    </fieldset>
  )
}
