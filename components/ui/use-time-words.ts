'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { DAY_MS, dayOf, startOfDay } from '@/lib/core/calendar'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const TICK_MS = 30_000
const HOURS_AGO = 6
const CHINA_OFFSET_MS = 8 * HOUR_MS

const readers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

const subscribe = (reader: () => void) => {
  readers.add(reader)
  timer ??= setInterval(() => {
    for (const tell of readers) tell()
  }, TICK_MS)
  return () => {
    readers.delete(reader)
    if (readers.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

const readNow = () => Math.floor(Date.now() / TICK_MS) * TICK_MS

/** Epoch milliseconds, in steps of half a minute; every reader on the page shares one timer. */
const useTick = () => useSyncExternalStore(subscribe, readNow, readNow)

export type TimePrecision = 'moment' | 'day'

const isDay = (value: string) => value.length === 10
const toMs = (value: string) => Date.parse(isDay(value) ? `${value}T00:00:00+08:00` : value)
const clockOf = (ms: number) => new Date(ms + CHINA_OFFSET_MS).toISOString().slice(11, 16)

/** `2026-11-20 15:24` in China; only the day for a day. */
export const exactTime = (value: string): string => {
  const ms = toMs(value)
  return isDay(value) ? value : `${dayOf(ms)} ${clockOf(ms)}`
}

/** Words for how long ago a moment (ISO 8601) or day (`2026-11-20`, in China) was. */
export const useTimeWords = (): ((value: string | null, precision?: TimePrecision) => string) => {
  const t = useTranslations('common.time')
  const now = useTick()
  return (value, precision = 'moment') => {
    const ms = value === null ? Number.NaN : toMs(value)
    if (value === null || Number.isNaN(ms)) return t('unknown')
    const onlyDay = precision === 'day' || isDay(value)
    const age = now - ms
    const today = startOfDay(now)
    if (!onlyDay && age >= -MINUTE_MS) {
      if (age < MINUTE_MS) return t('now')
      if (age < HOUR_MS) return t('minutes', { count: Math.floor(age / MINUTE_MS) })
      if (age < HOURS_AGO * HOUR_MS) return t('hours', { count: Math.floor(age / HOUR_MS) })
    }
    const day = dayOf(ms)
    const time = clockOf(ms)
    if (ms >= today && ms < today + DAY_MS) return onlyDay ? t('today') : t('todayAt', { time })
    if (ms >= today - DAY_MS && ms < today) return onlyDay ? t('yesterday') : t('yesterdayAt', { time })
    if (day.slice(0, 4) !== dayOf(now).slice(0, 4)) return day
    const parts = { month: String(Number(day.slice(5, 7))), day: Number(day.slice(8)) }
    return onlyDay || age > 0 ? t('month', parts) : t('monthAt', { ...parts, time })
  }
}
