import { readDecimal } from '@/components/ui/read-decimal'

export type OwnDistance = { distanceMm: number } | { problem: 'notNumber' }

const MIN_METRES = 0.1
/** The largest code is read from there. */
const MAX_METRES = 10

/** Reads a distance in metres as a person types it; a comma, a full-width dot or the unit will do. */
export const readDistance = (text: string): OwnDistance => {
  const metres = readDecimal(text, ['m', '米'])
  return metres >= MIN_METRES && metres <= MAX_METRES
    ? { distanceMm: Math.round(metres * 1000) }
    : { problem: 'notNumber' }
}
