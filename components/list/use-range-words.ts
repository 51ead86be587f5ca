'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { DAY_MS, dayOf, rangeStart } from '@/lib/core/calendar'

export const PRESET_DAYS = [7, 30, 90, 365] as const

/** First day of the last `days` days, today being one of them. */
export const startOfLast = (days: number) => dayOf(Date.now() - (days - 1) * DAY_MS)

/** A span of days in words; undefined for none. */
export const useRangeWords = () => {
  const t = useTranslations('list.date')
  const format = useFormatter()
  const day = (value: string) =>
    format.dateTime(rangeStart(value), { year: 'numeric', month: '2-digit', day: '2-digit' })
  return ({ from, to }: { from: string; to: string }): string | undefined => {
    if (!from && !to) return undefined
    const preset = to === '' ? PRESET_DAYS.find((days) => startOfLast(days) === from) : undefined
    if (preset) return t('lastDays', { days: preset })
    if (from && to) return t('between', { from: day(from), to: day(to) })
    return from ? t('since', { from: day(from) }) : t('until', { to: day(to) })
  }
}
