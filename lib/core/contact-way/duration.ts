export const durationUnits = ['minutes', 'hours', 'days'] as const
export type DurationUnit = (typeof durationUnits)[number]

export const secondsPerUnit = { minutes: 60, hours: 3600, days: 86_400 } as const satisfies Record<
  DurationUnit,
  number
>

/** A length of time as a person enters it; an emptied field has no amount. */
export interface Duration {
  amount?: number | undefined
  unit: DurationUnit
}

/** Seconds, or null for an emptied field. */
export const toSeconds = ({ amount, unit }: Duration): number | null => {
  if (amount === undefined) return null
  const seconds = amount * secondsPerUnit[unit]
  const whole = Math.round(seconds)
  return Math.abs(seconds - whole) < 1e-6 ? whole : seconds
}

/** The largest unit that divides the seconds: 86 400 is 1 day, 90 000 is 25 hours. Others are parts of a minute. */
export const fromSeconds = (seconds: number): { amount: number; unit: DurationUnit } => {
  const unit = (['days', 'hours'] as const).find((larger) => seconds % secondsPerUnit[larger] === 0)
  return { amount: seconds / secondsPerUnit[unit ?? 'minutes'], unit: unit ?? 'minutes' }
}
