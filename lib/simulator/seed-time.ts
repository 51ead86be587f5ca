const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const SHANGHAI = 8 * HOUR
const OPENING = 9 * HOUR
const OPEN_SHARE = 11 / 24

/** Moments from newest to oldest: dense lately, thin long ago, within opening hours except for today's. */
export function spreadMoments(count: number, newest: number, oldest: number): number[] {
  const span = Math.max(newest - oldest, DAY)
  const today = startOfDay(newest)
  return Array.from({ length: count }, (_, place) => {
    const share = place / Math.max(count, 1)
    const moment = Math.floor(newest - span * (0.25 * share + 0.75 * share * share))
    return place === 0 || moment >= today ? moment : moveToOpeningHours(moment)
  })
}

function moveToOpeningHours(moment: number): number {
  const start = startOfDay(moment)
  return Math.floor(start + OPENING + (moment - start) * OPEN_SHARE)
}

function startOfDay(moment: number): number {
  return Math.floor((moment + SHANGHAI) / DAY) * DAY - SHANGHAI
}
