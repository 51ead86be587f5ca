'use client'

import { useTranslations } from 'next-intl'

/** 1 分 12 秒; seconds are left out from an hour on. */
export const useDurationWords = () => {
  const t = useTranslations('batches')
  return (ms: number): string => {
    const whole = Math.max(1, Math.round(ms / 1000))
    const hours = Math.floor(whole / 3600)
    const minutes = Math.floor((whole % 3600) / 60)
    const seconds = hours > 0 ? 0 : whole % 60
    const both = minutes > 0 && seconds > 0 ? 'yes' : 'no'
    return t('duration', { hours, minutes, seconds, both }).trim()
  }
}
