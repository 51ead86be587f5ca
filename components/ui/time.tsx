'use client'

import { exactTime, type TimePrecision, useTimeWords } from './use-time-words'

interface TimeProps {
  value: string | null
  precision?: TimePrecision | undefined
  className?: string | undefined
}

export const Time = ({ value, precision = 'moment', className }: TimeProps) => {
  const words = useTimeWords()
  if (value === null) return <span className={className}>{words(null)}</span>
  return (
    <time dateTime={value} title={exactTime(value)} className={className} suppressHydrationWarning>
      {words(value, precision)}
    </time>
  )
}
