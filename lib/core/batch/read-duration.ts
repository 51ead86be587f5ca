import type { HeadingUnit } from './headings'

const secondsOf: Record<HeadingUnit, number> = { days: 86_400, hours: 3600, minutes: 60, seconds: 1 }

const units: readonly (readonly [HeadingUnit, RegExp])[] = [
  ['days', /^(?:天|日|d|days?)$/],
  ['hours', /^(?:小时|个小时|时|h|hrs?|hours?)$/],
  ['minutes', /^(?:分钟|分|m|mins?|minutes?)$/],
  ['seconds', /^(?:秒|秒钟|s|secs?|seconds?)$/],
]

const PART = /(\d+(?:\.\d+)?)\s*([^\d\s.]*)\s*/gy

/** Why a duration cannot be read: it is none, or a bare number of nobody knows what. */
export type DurationFault = 'duration_form' | 'duration_unit_missing'

/** Seconds of `7 天`, `24h`, `1 天 12 小时`; a bare number counts in the unit of the heading. */
export const readDuration = (cell: string, unit: HeadingUnit | undefined): number | DurationFault => {
  const text = cell.normalize('NFKC').toLowerCase().trim()
  let seconds = 0
  let read = 0
  for (const [whole, amount, name] of text.matchAll(PART)) {
    const named = name === '' ? unit : units.find(([, pattern]) => pattern.test(name ?? ''))?.[0]
    if (named === undefined) return name === '' ? 'duration_unit_missing' : 'duration_form'
    if (name === '' && whole.length < text.length) return 'duration_form'
    seconds += Number(amount) * secondsOf[named]
    read += whole.length
  }
  if (read === 0 || read < text.length) return 'duration_form'
  const whole = Math.round(seconds)
  return Math.abs(seconds - whole) < 1e-6 ? whole : seconds
}
