const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
/** Asia/Shanghai has had no other offset since 1991. */
const OFFSET_MS = 8 * HOUR_MS

/** The first millisecond of the day in China that holds `ms` (epoch milliseconds). */
export const startOfDay = (ms: number): number => Math.floor((ms + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS

/** The calendar day in China as `2026-11-20`. */
export const dayOf = (ms: number): string => new Date(ms + OFFSET_MS).toISOString().slice(0, 10)

const isDay = (value: string) => value.length === 10

/** First millisecond of a day (`2026-11-20`, in China) or moment (ISO 8601). */
export const rangeStart = (value: string): number =>
  isDay(value) ? Date.parse(`${value}T00:00:00+08:00`) : Date.parse(value)

/** First millisecond after a day or moment. */
export const rangeEnd = (value: string): number =>
  isDay(value) ? rangeStart(value) + DAY_MS : Date.parse(value) + 1

/** The time of day in China as `14:07`. */
export const timeOf = (ms: number): string => new Date(ms + OFFSET_MS).toISOString().slice(11, 16)
