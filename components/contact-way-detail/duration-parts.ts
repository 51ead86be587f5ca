/** Whole days, hours and minutes of a number of seconds, for the words of a duration. At least a minute. */
export const durationParts = (seconds: number): { days: number; hours: number; minutes: number } => {
  const minutes = Math.max(1, Math.round(seconds / 60))
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 }
}
