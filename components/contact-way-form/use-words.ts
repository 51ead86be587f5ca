'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Duration } from '@/lib/core/contact-way/duration'
import { deskTimeZone } from '@/lib/core/locale'

/** 11 月 27 日 15:24, in the time of the company. */
export const useMoment = (): ((moment: Date) => string) => {
  const locale = useLocale()
  const t = useTranslations('form')
  return useCallback(
    (moment) => {
      const parts = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { timeZone: deskTimeZone, ...options })
      const month =
        locale === 'en'
          ? parts({ month: 'short' }).format(moment)
          : parts({ month: 'numeric' })
              .formatToParts(moment)
              .find(({ type }) => type === 'month')?.value
      const day = parts({ day: 'numeric' })
        .formatToParts(moment)
        .find(({ type }) => type === 'day')?.value
      return t('moment', { month: (month ?? '').replace('月', ''), day: day ?? '', time: clock(moment) })
    },
    [locale, t],
  )
}

/** 15:24, in the time of the company. */
export const clock = (moment: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: deskTimeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment)

/** 7 天; undefined for an emptied field. */
export const useDurationWords = (): ((duration: Duration) => string | undefined) => {
  const t = useTranslations('form')
  return useCallback(
    ({ amount, unit }) => (amount === undefined ? undefined : t('duration', { amount, unit })),
    [t],
  )
}
